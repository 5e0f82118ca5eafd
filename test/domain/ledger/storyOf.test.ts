import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storyOf, type StoryEntry } from '../../../server/domain/ledger/storyOf.ts'

const entry = (id: number, postingId: string): StoryEntry => ({
  id,
  postingId,
  at: new Date(0),
  amount: 1,
  total: id,
  reason: 'gift',
  purchase: null,
  store: null,
  isTakenBack: false,
  left: 0,
  expiresAt: null,
})

test('what was posted together is one posting, its lines in the order in which they were counted', () => {
  const { postings, next } = storyOf([entry(3, 'b'), entry(2, 'a'), entry(1, 'a')], 10)
  expect(postings.map((lines) => lines.map(({ id }) => id))).toEqual([[3], [1, 2]])
  expect(next).toBeUndefined()
})

test('nothing posted is an empty last page', () => {
  expect(storyOf([], 10)).toEqual({ postings: [], next: undefined })
})

test('page by page, whatever the postings are, every line is shown once and no posting is torn apart', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 5, max: 12 }), (postingSizes, rowsMax) => {
      let id = 0
      const all = postingSizes
        .flatMap((size, n) => Array.from({ length: size }, () => entry((id += 1), `p${n}`)))
        .toReversed()
      const seen: StoryEntry[][] = []
      let before: number | undefined
      for (;;) {
        const from = before
        const rows = all.filter((one) => from === undefined || one.id < from).slice(0, rowsMax)
        const { postings, next } = storyOf(rows, rowsMax)
        seen.push(...postings)
        if (next === undefined) break
        before = next
      }
      expect(seen.flatMap((lines) => lines.toReversed())).toEqual(all)
      expect(new Set(seen.map((lines) => lines[0]?.postingId)).size).toBe(seen.length)
    }),
  )
})
