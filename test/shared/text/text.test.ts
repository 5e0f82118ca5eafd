import { describe, expect, test } from 'vitest'
import { RefusalReason } from '../../../shared/activation.ts'
import { CardFace } from '../../../shared/card.ts'
import { Locale, MemberState, PageProblem } from '../../../shared/portal.ts'
import { text } from '../../../shared/text/text.ts'

/** Every text with the path to it; those with a blank are filled with a sample. */
function sentences(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') return [[path, String(node(10, 20))]]
  if (typeof node !== 'object' || node === null) throw new Error(`${path} is no text`)
  return Object.entries(node).flatMap(([key, value]) => sentences(value, `${path}.${key}`))
}

test('both languages have the same texts', () => {
  const [chinese, english] = Locale.options.map((locale) =>
    sentences(text(locale))
      .map(([path]) => path)
      .sort(),
  )
  expect(english).toEqual(chinese)
})

describe.each(Locale.options)('in %s', (locale) => {
  const texts = text(locale)

  test('every state, refusal, problem and unavailability says what happened, what to do, and on which button', () => {
    const asked: [Record<string, unknown>, readonly string[]][] = [
      [texts.state, MemberState.options],
      [texts.refusal, RefusalReason.options],
      [texts.problem, PageProblem.options],
      [texts.availability, CardFace.shape.availability.options.filter((one) => one !== 'available')],
    ]
    for (const [table, keys] of asked) {
      expect(Object.keys(table).sort()).toEqual([...keys].sort())
      for (const key of keys) {
        expect(table[key], key).toEqual({
          title: expect.stringMatching(/\S/),
          body: expect.stringMatching(/\S/),
          action: expect.stringMatching(/\S/),
        })
      }
    }
  })

  test('no text is empty, holds markup or an error code of WeChat', () => {
    for (const [path, sentence] of sentences(texts)) {
      expect(sentence.trim(), path).not.toBe('')
      expect(sentence, path).not.toMatch(/[<>{}]|undefined|errcode|\b4\d{4}\b|OAuth|openid/i)
    }
  })
})

test('Chinese texts are in Chinese and English ones are not', () => {
  for (const [path, sentence] of sentences(text('zh-CN'))) {
    if (path.endsWith('cardOf') || path.endsWith('range')) continue
    expect(sentence, path).toMatch(/[\u4e00-\u9fff]/)
  }
  for (const [path, sentence] of sentences(text('en'))) expect(sentence, path).not.toMatch(/[\u4e00-\u9fff]/)
})

test('a discount is said as each language says it', () => {
  expect(text('zh-CN').join.discount(10)).toBe('消费享 9 折')
  expect(text('zh-CN').join.discount(15)).toBe('消费享 8.5 折')
  expect(text('en').join.discount(15)).toBe('15% off')
})
