import type { Locale } from '../../shared/portal.ts'
import { usePreferences } from './parts.ts'

/** Days and hours of the merchant's, wherever its people travel. */
const timeZone = 'Asia/Shanghai'

const date = (locale: Locale, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { timeZone, ...style })

export type Time = {
  /** `2026-11-23 14:05` in Chinese, `23 Nov 2026, 14:05` in English; by the clocks of China. */
  moment: (iso: string) => string
  /** The same with seconds. */
  exact: (iso: string) => string
  /** `11月23日`, `23 Nov`. */
  day: (iso: string) => string
  /** `1,234`, and `46%` of a part from 0 to 1. */
  count: (value: number) => string
  part: (value: number) => string
}

/** Times and numbers in the language that is chosen now. */
export function useTime(): Time {
  const { locale } = usePreferences()
  const month = () => (locale.value === 'en' ? 'short' : '2-digit')
  const moment = (iso: string, style: Intl.DateTimeFormatOptions) =>
    date(locale.value, { year: 'numeric', month: month(), day: '2-digit', hour12: false, ...style })
      .format(new Date(iso))
      .replaceAll('/', '-')
  return {
    moment: (iso) => moment(iso, { hour: '2-digit', minute: '2-digit' }),
    exact: (iso) => moment(iso, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    day: (iso) =>
      date(locale.value, { month: locale.value === 'en' ? 'short' : 'long', day: 'numeric' }).format(
        new Date(iso),
      ),
    count: (value) => new Intl.NumberFormat(locale.value).format(value),
    part: (value) =>
      new Intl.NumberFormat(locale.value, { style: 'percent', maximumFractionDigits: 0 }).format(value),
  }
}

/** Today in China as `YYYY-MM-DD`, and the day so many days before. */
export function chinaDay(now: Date, daysBefore = 0): string {
  return new Date(now.getTime() + 8 * 3_600_000 - daysBefore * 86_400_000).toISOString().slice(0, 10)
}
