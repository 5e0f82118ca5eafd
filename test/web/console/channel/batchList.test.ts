import { expect, test } from 'vitest'
import {
  DAY_MS,
  readBatches,
  withBatch,
  type KeptBatch,
} from '../../../../web/console/component/channel/logic/batchList.ts'

const batch = (id: string, startedAt: number): KeptBatch => ({
  id,
  order: { format: 'a4', code: 'portal', file: 'pdf' },
  startedAt,
})

test('batches are found again after the page was left', () => {
  const kept = withBatch(withBatch([], batch('a', 1)), batch('b', 2))
  expect(readBatches(JSON.stringify(kept), 3).map(({ id }) => id)).toEqual(['b', 'a'])
})

test('what is more than a day old is gone, as its file is', () => {
  expect(readBatches(JSON.stringify([batch('a', 0)]), DAY_MS)).toEqual([])
})

test.each([null, '', 'nonsense', '{"a":1}', '[{"id":1}]'])(
  'what is broken (%s) is as good as nothing',
  (text) => {
    expect(readBatches(text, 0)).toEqual([])
  },
)

test('ten are kept, each once', () => {
  const many = Array.from({ length: 12 }, (_, n) => batch(`b${n}`, n)).reduce(withBatch, [])
  expect(many).toHaveLength(10)
  expect(withBatch(many, batch('b11', 99)).filter(({ id }) => id === 'b11')).toHaveLength(1)
})
