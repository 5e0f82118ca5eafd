/**
 * A moment in unix seconds as a date in China, `2026.01.31`, as WeChat prints validity.
 * By arithmetic (UTC+8, no summer time), so that server and phone print the same wherever they stand.
 */
export function chinaDate(seconds: number): string {
  const iso = new Date((seconds + 8 * 3600) * 1000).toISOString()
  return iso.slice(0, 10).replace(/-/g, '.')
}
