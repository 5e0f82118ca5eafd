/**
 * Whether an address lies under PUBLIC_URL, by its bytes: what was posted is what is signed, so nothing is normalised
 * here. After the origin only a path, a query, a fragment or the end may follow, so `origin.evil.example` and
 * `origin@evil.example` do not.
 */
export const isOurUrl = (publicUrl: string, url: string): boolean =>
  url.startsWith(publicUrl) &&
  (url.length === publicUrl.length || '/?#'.includes(url.charAt(publicUrl.length))) &&
  !/[\p{Cc}\\ ]/u.test(url)
