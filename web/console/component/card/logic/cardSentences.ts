import type { Fault } from '../../../../../shared/console/cardFaults.ts'
import type { Locale } from '../../../../../shared/portal.ts'
import { faultSentences } from '../../../../../shared/text/console/faultSentence.ts'
import { fieldTexts } from '../../../text/card/field.ts'

const isPicture = (path: string) => /^(logoUrl|abstract\.iconUrl|textImages\.\d+\.imageUrl)$/.test(path)

/** The sentences at a card's fields. A picture that lacks is chosen, not written. */
export function cardSentences(locale: Locale, faults: readonly Fault[]): Record<string, string> {
  const missing = faults.filter(({ fault, path }) => fault === 'missing' && isPicture(path))
  return {
    ...faultSentences(locale, faults),
    ...Object.fromEntries(missing.map(({ path }) => [path, fieldTexts[locale].picture.missing])),
  }
}
