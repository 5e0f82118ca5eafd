/** Path and query exactly as they were received: nothing decoded, nothing normalised. */
export function rawUrlOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  return start < 0 ? '/' : url.slice(start)
}
