import { createHash } from 'node:crypto'
import type { FreeConsent } from '../../shared/consent.ts'
import { consentTexts, type ConsentText } from '../../shared/text/consent.ts'

/** A text by its day and by its words in every language: `2026-11-24.1a2b3c4d`. */
export const versionOf = ({ since, words }: ConsentText): string =>
  `${since}.${createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 8)}`

/** The text that is asked now, and its version. */
export function currentText(kind: FreeConsent): { version: string; text: ConsentText } {
  const [text] = consentTexts[kind]
  return { version: versionOf(text), text }
}
