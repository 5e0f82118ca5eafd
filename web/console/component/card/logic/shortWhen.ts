import type { Locale } from '../../../../../shared/portal.ts'

/** A moment for a sentence, in the reader's own time: `11月24日 16:05`. */
export const shortWhen = (iso: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso))

/** A day alone: `2026年11月24日`. */
export const longDay = (iso: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(iso))
