import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Paged } from '../../../shared/console/answer.ts'
import type { AuditEntry } from '../../../shared/console/people.ts'
import { appendAudit } from '../../../server/usecase/audit/appendAudit.ts'
import { staffIn, type StaffClient } from '../../harness/console.ts'
import { world, type World } from '../../harness/world.ts'

let here: World
let auditor: StaffClient
beforeAll(async () => {
  here = await world()
  auditor = await staffIn(here, 'auditor', '陈审计')
  const who = { actorId: auditor.id, actor: auditor.name, role: 'auditor' as const }
  for (let n = 1; n <= 120; n += 1) {
    const entry = n % 2 === 0 ? who : { actor: 'system', role: 'system' as const }
    const action = n % 3 === 0 ? 'card.edit' : 'card.view'
    await appendAudit(here.house, { ...entry, action, outcome: 'done', subject: `number ${n}` })
    // 08:00 UTC on the 23rd is 16:00 in China; the 24th begins there after 48 entries.
    await here.clock.advance(10 * 60_000)
  }
})
afterAll(() => here.close())

async function pages(query: string): Promise<string[]> {
  const subjects: string[] = []
  let cursor = ''
  do {
    const answer = await auditor.get(`/audit?${query}${cursor}`)
    const { items, next } = (await answer.json()) as Paged<AuditEntry>
    subjects.push(...items.map(({ subject }) => subject ?? ''))
    cursor = next === undefined ? '' : `&cursor=${next}`
  } while (cursor)
  return subjects
}
const numbers = (from: number, to: number, isIn: (n: number) => boolean = () => true) =>
  Array.from({ length: to - from + 1 }, (_, at) => to - at)
    .filter(isIn)
    .map((n) => `number ${n}`)

test('the log is read by key from the newest on, each entry once', async () => {
  expect(await pages('')).toEqual(numbers(1, 120))
})

test('by person, by action, by day in China', async () => {
  expect(await pages(`actor=${auditor.id}`)).toEqual(numbers(1, 120, (n) => n % 2 === 0))
  expect(await pages(`actor=${encodeURIComponent(auditor.name)}&action=card.edit`)).toEqual(
    numbers(1, 120, (n) => n % 6 === 0),
  )
  expect(await pages('actor=system')).toEqual(numbers(1, 120, (n) => n % 2 === 1))
  expect(await pages('from=2026-11-24&to=')).toEqual(numbers(49, 120))
  expect(await pages('from=2026-11-23&to=2026-11-23')).toEqual(numbers(1, 48))
})

test('a day that is none is said at its field', async () => {
  const answer = await auditor.get('/audit?from=tomorrow')
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    error: { fields: { from: expect.stringContaining('2026-11-23') } },
  })
})

test('whether the log is whole', async () => {
  expect(await (await auditor.get('/audit/check')).json()).toEqual({ intact: true, entries: 120 })
})
