import { expect, test } from 'vitest'
import { first, member } from './samples.ts'
import { visit } from './visit.ts'

test.each<[string, string, object]>([
  ['points', 'ledger', { account: 'points', items: [] }],
  ['balance', 'ledger', { account: 'balance', items: [] }],
  ['profile', 'profile', { memberNo: '026888888884', joinedAt: member.asOf, revision: 0, fields: [] }],
  ['stores', 'stores', { stores: [{ channel: 'a', name: '天河店' }] }],
  ['consents', 'consents', { consents: [] }],
  ['leave', 'departure', { coolingOffDays: 7, points: 1, balance: 0, cards: 1, waitsForBalance: false }],
])('/%s is drawn with bones, taken over, and filled by one question', async (section, name, answer) => {
  const url = `https://member.example.com/${section}`
  const { part, asked, complaints, pass } = await visit(first({ me: member, url }), {
    replies: { [name]: answer, me: () => new Promise(() => undefined) },
  })
  await pass()
  expect(part('page')?.dataset['face']).toBe(section)
  expect([part('loading'), asked.filter((one) => one === name).length, complaints()]).toEqual([null, 1, []])
})

test('a page of hers that cannot be had says so, and its button asks again', async () => {
  const { part, pass } = await visit(first({ me: member, url: 'https://member.example.com/stores' }), {
    replies: {
      stores: ['offline', { stores: [{ channel: 'a', name: '天河店' }] }],
      me: () => new Promise(() => undefined),
    },
  })
  await pass()
  expect(part('load-failed')).not.toBeNull()
  part('retry')?.click()
  await pass()
  expect(part('stores')?.textContent).toContain('天河店')
})
