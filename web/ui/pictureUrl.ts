/** Hosts of WeChat's pictures: its API answers http addresses, which a page over https may not load. */
const WECHAT_PICTURES = /\.(qpic|qlogo)\.cn$/

/** A picture's address that may be put into a page: absolute, http or https, upgraded where WeChat's own; else nothing. */
export function pictureUrl(address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined
  try {
    const url = new URL(address)
    if (url.protocol === 'http:' && WECHAT_PICTURES.test(url.hostname)) url.protocol = 'https:'
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
  } catch {
    return undefined
  }
}
