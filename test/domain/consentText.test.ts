import { expect, test } from 'vitest'
import { freeConsents } from '../../shared/consent.ts'
import { consentTexts } from '../../shared/text/consent.ts'
import { currentText, versionOf } from '../../server/domain/consentText.ts'

/** What members have agreed to. A text that changes is a new one, with its day, above the old; this list only grows. */
const given: Record<(typeof freeConsents)[number], string[]> = {
  marketing: ['2026-11-24.eea8b49c'],
  profiling: ['2026-11-24.4f6a2b13'],
}

test.each(freeConsents)('no word of a text of %s changes under those who agreed to it', (kind) => {
  expect(consentTexts[kind].map(versionOf)).toEqual(given[kind])
})

test.each(freeConsents)('%s asks for the newest text, in every language', (kind) => {
  const { text } = currentText(kind)
  expect(text).toBe(consentTexts[kind][0])
  for (const words of Object.values(text.words)) {
    expect(words.title).not.toBe('')
    expect(words.text.length).toBeGreaterThan(0)
  }
})

test('one word more is another version', () => {
  const { text } = currentText('marketing')
  const other = { ...text, words: { ...text.words, en: { ...text.words.en, title: 'Offers' } } }
  expect(versionOf(other)).not.toBe(versionOf(text))
})
