import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { describe, expect, test } from 'vitest'
import type { LedgerPage, LedgerPosting } from '../../../../shared/membership.ts'
import { partsKey } from '../../../../web/portal/parts.ts'
import { mergeStory, usePointsStory } from '../../../../web/portal/store/story.ts'
import { first, member } from '../samples.ts'
import { createStage, settled, type Script } from '../stage.ts'

const posting = (id: number): LedgerPosting => ({ id: `p${id}`, at: '2026-11-23T08:00:00.000Z', lines: [] })
const page = (ids: number[], next?: string): LedgerPage => ({
  account: 'points',
  items: ids.map(posting),
  ...(next === undefined ? {} : { next }),
})
const idsOf = (items: LedgerPosting[] = []) => items.map(({ id }) => Number(id.slice(1)))

describe('what is new goes before what is there', () => {
  const merged = (before: LedgerPage | undefined, now: LedgerPage) => {
    const shown = mergeStory(before && { items: before.items, next: before.next }, now)
    return [idsOf(shown.items), shown.next]
  }
  test('and what was loaded behind it stays, with its place to go on', () => {
    expect(merged(page([5, 4, 3, 2], 'two'), page([7, 6, 5, 4], 'four'))).toEqual([[7, 6, 5, 4, 3, 2], 'two'])
  })
  test('the same again changes nothing', () => {
    expect(merged(page([5, 4, 3], 'three'), page([5, 4], 'four'))).toEqual([[5, 4, 3], 'three'])
  })
  test('where more came than a page holds, the list begins anew: no gap is hidden', () => {
    expect(merged(page([5, 4], 'four'), page([99, 98], 'ninety'))).toEqual([[99, 98], 'ninety'])
  })
  test('the first page is the list', () => {
    expect(merged(undefined, page([2, 1]))).toEqual([[2, 1], undefined])
  })
  test('an empty account stays empty', () => {
    expect(merged(page([]), page([]))).toEqual([[], undefined])
  })
})

function open(script: Script) {
  const stage = createStage(first({ me: member }), script)
  const pinia = createPinia()
  createApp({}).provide(partsKey, stage.parts).use(pinia)
  setActivePinia(pinia)
  return { ...stage, story: usePointsStory() }
}

test('page by page to the end, each asked for once however often the end is seen', async () => {
  const { story, asked } = open({ replies: { ledger: [page([4, 3], '3'), page([2, 1])] } })
  await story.refresh()
  await Promise.all([story.more(), story.more(), story.more()])
  expect(idsOf(story.value?.items)).toEqual([4, 3, 2, 1])
  await story.more()
  expect(asked).toEqual(['ledger', 'ledger'])
})

test('a page that could not be had leaves the list as it is, and can be asked for again', async () => {
  const { story } = open({ replies: { ledger: [page([4, 3], '3'), 'offline', page([2])] } })
  await story.refresh()
  await story.more()
  expect([story.older, idsOf(story.value?.items)]).toEqual(['failed', [4, 3]])
  await story.more()
  expect([story.older, idsOf(story.value?.items)]).toEqual(['idle', [4, 3, 2]])
})

test('a failure shows no figure, and a later one takes none away', async () => {
  const { story } = open({ replies: { ledger: ['offline', page([1]), 503] } })
  await story.refresh()
  expect([story.value, story.why]).toEqual([undefined, 'offline'])
  await story.refresh()
  await story.refresh()
  expect([idsOf(story.value?.items), story.why]).toEqual([[1], 'server'])
})

test('who asks while it is being asked waits for the same answer', async () => {
  const { story, asked } = open({ replies: { ledger: page([1]) } })
  await Promise.all([story.refresh(), story.refresh()])
  await settled()
  expect(asked).toEqual(['ledger'])
})
