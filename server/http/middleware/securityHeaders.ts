import type { Context, MiddlewareHandler } from 'hono'
import { plainHeader } from '../plainHeader.ts'

/** The report picture of the JS-SDK and the pictures of WeChat's own server, in both ways that its API writes them. */
const wechatPictures = ['https://mmbiz.qpic.cn', 'http://mmbiz.qpic.cn', 'https://open.weixin.qq.com']

/** For every answer: nothing is guessed, framed or run that a page's own policy does not allow. */
export const securityHeaders = (isHttps: boolean): MiddlewareHandler => {
  return (c, next) => {
    plainHeader(c, 'x-content-type-options', 'nosniff')
    if (isHttps) plainHeader(c, 'strict-transport-security', 'max-age=31536000')
    return next()
  }
}

/** For a page: scripts and styles of ours alone, or with this answer's nonce where it has one; pictures of WeChat and of the card shown. */
export function pageHeaders(
  c: Context,
  {
    nonce,
    pictures,
    referrer = 'same-origin',
    camera = false,
    geolocation = false,
  }: {
    nonce?: string
    pictures: string[]
    referrer?: 'same-origin' | 'no-referrer'
    /** The page scans codes, where the person lets it. */
    camera?: boolean
    /** The page tells how far away a store is, where the person asks it to. */
    geolocation?: boolean
  },
): void {
  const images = [...new Set(["'self'", 'data:', 'blob:', ...wechatPictures, ...pictures])].join(' ')
  const own = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`
  const policy = [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    `img-src ${images}`,
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ]
  c.header('content-security-policy', policy.join('; '))
  c.header('x-frame-options', 'DENY')
  // Pictures of WeChat refuse a foreign referrer, and an address may carry what is nobody's business.
  c.header('referrer-policy', referrer)
  const scanning = camera ? 'camera=(self)' : 'camera=()'
  const locating = geolocation ? 'geolocation=(self)' : 'geolocation=()'
  c.header('permissions-policy', `${scanning}, ${locating}, microphone=(), payment=(), usb=()`)
  c.header('cross-origin-opener-policy', 'same-origin')
}
