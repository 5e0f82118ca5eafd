import type { Context } from 'hono'
import { Locale } from '../../shared/portal.ts'

/**
 * `?lang=` where it names a language that we speak, else the client's first choice: any Chinese is zh-CN, any other
 * language is English, and who says nothing is spoken to in Chinese.
 */
export function localeOf(c: Context): Locale {
  const asked = Locale.safeParse(c.req.query('lang'))
  return asked.success ? asked.data : preferredLocale(c.req.header('accept-language') ?? '')
}

export function preferredLocale(header: string): Locale {
  const first = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined)
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]
  return first === undefined || /^zh\b/.test(first.tag) ? 'zh-CN' : 'en'
}
