const two = (n: number) => String(n).padStart(2, '0')

/** A moment by the phone's own clock, `14:05`, with the day in front when it is not today: `11-23 14:05`. */
export function clockTime(iso: string, nowMs: number): string {
  const at = new Date(iso)
  const now = new Date(nowMs)
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  if (at.toDateString() === now.toDateString()) return time
  const day = `${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return at.getFullYear() === now.getFullYear() ? `${day} ${time}` : `${at.getFullYear()}-${day} ${time}`
}
