import { expect, test } from 'vitest'
import { mergeAnswers } from '../../server/domain/mergeAnswers.ts'

test('what was answered now replaces what was, and what was not asked now is kept', () => {
  const before = {
    common: [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ],
    custom: [{ name: 'C', value: '3' }],
  }
  const now = { common: [{ name: 'B', value: '4' }], custom: [] }
  expect(mergeAnswers(before, now)).toEqual({
    common: [
      { name: 'A', value: '1' },
      { name: 'B', value: '4' },
    ],
    custom: [{ name: 'C', value: '3' }],
  })
})

test('the first answers are the profile', () => {
  const now = { common: [{ name: 'B', value: '4' }], custom: [] }
  expect(mergeAnswers(undefined, now)).toEqual(now)
})
