/** A message's time as WeChat prints it in lists: the hour today, else the day. */
export function shortTime(at: string | undefined, now: Date = new Date()): string {
  if (!at) return ''
  const time = new Date(at)
  if (Number.isNaN(time.getTime())) return at
  const hour = time.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })
  if (time.toDateString() === now.toDateString()) return hour
  return `${time.getMonth() + 1}月${time.getDate()}日`
}
