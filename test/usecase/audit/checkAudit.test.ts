import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendAudit } from '../../../server/usecase/audit/appendAudit.ts'
import { checkAudit } from '../../../server/usecase/audit/checkAudit.ts'
import { world, type World } from '../../harness/world.ts'

let here: World
beforeEach(async () => {
  here = await world()
})
afterEach(() => here.close())

const write = (n: number, detail?: Record<string, unknown>) =>
  appendAudit(here.house, {
    actor: `person ${n}`,
    role: 'owner',
    action: 'card.edit',
    outcome: 'done',
    detail,
  })

/** What somebody with the database's own password can do. */
const pastTheTrigger = async (statement: string) => {
  await here.house.db.execute('alter table audit_entry disable trigger user')
  await here.house.db.execute(statement)
  await here.house.db.execute('alter table audit_entry enable trigger user')
}

test('an empty log is whole', async () => {
  expect(await checkAudit(here.house)).toEqual({ intact: true, entries: 0 })
})

test('entries written at the same time form one chain', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, n) => write(n)))
  expect(await checkAudit(here.house)).toMatchObject({ intact: true, entries: 30 })
})

test('whatever a detail holds, the database gives back what was hashed', async () => {
  await write(1, { z: 1, a: { y: [3, { c: 1, b: 2 }], x: null }, '10': 1, '9': 2 })
  await write(2, {
    text: 'half \ud800 a pair, and \u0000 nothing',
    big: 1e21,
    small: 1e-9,
    minus: -0,
    not: undefined,
  })
  await write(3, {})
  await appendAudit(here.house, {
    actor: '\u0000',
    role: 'system',
    action: 'x',
    outcome: 'failed',
    subject: '𠮷\ud800',
  })
  expect(await checkAudit(here.house)).toMatchObject({ intact: true, entries: 4 })
})

test('the log refuses an edit, a removal and a clearance', async () => {
  await write(1)
  for (const statement of [
    `update audit_entry set actor = 'nobody'`,
    'delete from audit_entry',
    'truncate audit_entry',
  ]) {
    const failed = await here.house.db.execute(statement).catch((error: unknown) => error)
    expect(String((failed as Error).cause)).toContain('append-only')
  }
})

test.each([
  ['changed in its actor', `update audit_entry set actor = 'somebody else' where id = 3`, 3],
  ['changed in its detail', `update audit_entry set detail = '{"quantity": 2}' where id = 3`, 3],
  ['moved in time', `update audit_entry set at = at - interval '1 second' where id = 3`, 3],
  ['taken out', 'delete from audit_entry where id = 3', 4],
  ['taken away at the beginning', 'delete from audit_entry where id = 1', 2],
  [
    'copied to the end',
    `insert into audit_entry (at, actor, role, action, outcome, detail, previous_hash, hash)
     select at, actor, role, action, outcome, detail, hash, hash from audit_entry where id = 5`,
    6,
  ],
])('an entry %s past the trigger is noticed, and where', async (_, statement, firstBrokenId) => {
  for (let n = 1; n <= 5; n += 1) await write(n, { quantity: n })
  await pastTheTrigger(statement)
  expect(await checkAudit(here.house)).toMatchObject({ intact: false, firstBrokenId })
})

test('a log longer than one reading is followed to its end', async () => {
  await write(1)
  const { lastHash } = await checkAudit(here.house)
  // A thousand that follow from nothing: the first of them is named, not the last.
  await here.house.db.execute(`
    insert into audit_entry (at, actor, role, action, outcome, previous_hash, hash)
    select now(), 'x', 'owner', 'x', 'done', '${lastHash}', 'x' from generate_series(1, 1200)`)
  expect(await checkAudit(here.house)).toEqual({ intact: false, entries: 1, firstBrokenId: 2 })
})
