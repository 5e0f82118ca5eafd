import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Paged } from '../../../shared/console/answer.ts'
import type { LevelPreview, ProgramVersion, ProgramView } from '../../../shared/console/program.ts'
import { defaultProgram, type Program } from '../../../shared/program.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { staffIn, type StaffClient } from '../../harness/console.ts'
import { joined } from '../../harness/joined.ts'
import { logged, refusalOf } from '../../harness/people.ts'
import { threeLevels } from '../../harness/ruled.ts'
import { world, type World } from '../../harness/world.ts'

let w: World
let owner: StaffClient
let manager: StaffClient
beforeAll(async () => {
  w = await world()
  owner = await staffIn(w, 'owner', '店主老李')
  manager = await staffIn(w, 'manager')
})
afterAll(() => w.close())

const view = async (client = owner) => (await (await client.get('/program')).json()) as ProgramView
const put = (revision: number, program: Partial<Program>, client = owner) =>
  client.put('/program', { revision, program: { ...defaultProgram, ...program } })
const save = async (program: Partial<Program>) => {
  const answer = await put((await view()).revision, program)
  return (await answer.json()) as { revision: number; settles: boolean }
}
beforeEach(() => save({}))

describe('200', () => {
  test('rules are saved over the revision that was seen, and read back as they were saved', async () => {
    const { revision } = await view()
    const rules = { levels: threeLevels, levelField: 1, expiry: { kind: 'months' as const, months: 12 } }
    const answer = await put(revision, rules)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ revision: revision + 1, settles: true })
    expect(await view(manager)).toMatchObject({
      program: { ...defaultProgram, ...rules },
      revision: revision + 1,
      changedBy: '店主老李',
      changedAt: w.clock.now().toISOString(),
      settling: { part: expect.any(Number) },
    })
  })

  test('what touches no level settles nobody, and what is the same is no new revision', async () => {
    const { revision } = await save({ levels: threeLevels })
    expect(await save({ levels: threeLevels, undoMinutes: 5 })).toEqual({
      revision: revision + 1,
      settles: false,
    })
    expect(await save({ levels: threeLevels, undoMinutes: 5 })).toEqual({
      revision: revision + 1,
      settles: false,
    })
    const benefits = threeLevels.map((level) => ({ ...level, benefits: { 'zh-CN': '生日赠饮', en: '' } }))
    expect(await save({ levels: benefits, undoMinutes: 5 })).toMatchObject({ settles: false })
  })

  test('the default card’s own figures are told in their places', async () => {
    // The card is adopted when the portal first meets it.
    await w.app.fetch(new Request(`${w.house.settings.PUBLIC_URL}/`))
    expect((await view()).card).toMatchObject({
      cardId: w.emulator.state.cards[0]?.cardId,
      fields: [{ nameType: 'FIELD_NAME_TYPE_LEVEL' }, null, null],
    })
  })

  test('members are counted by level, and the preview tells where other rules would put them', async () => {
    const members = []
    for (const points of [10, 600, 700, 3000]) {
      const memberId = await joined(w.house)
      const lines = [{ account: 'points' as const, amount: points, reason: 'purchase' }]
      await postLedger(w.house, { memberId, key: `seed:${memberId}`, lines, actor: 'system' })
      members.push(memberId)
    }
    await save({ levels: threeLevels })
    await w.drain()
    expect((await view()).members.toSorted((a, b) => a.members - b.members)).toEqual(
      [
        { level: 'gold', members: 1 },
        { level: 'plain', members: 1 },
        { level: 'silver', members: 2 },
      ].toSorted((a, b) => a.members - b.members),
    )
    const seen = await manager.get('/program/preview?levels=plain:0,gold:650&windowDays=365')
    expect((await seen.json()) as LevelPreview).toEqual({
      members: 4,
      isSample: false,
      levels: [
        { id: 'plain', members: 2 },
        { id: 'gold', members: 2 },
      ],
      // Both of the silver ones move, one up and one down.
      moving: 2,
    })
    const none = await owner.get('/program/preview?levels=&windowDays=0')
    expect(await none.json()).toMatchObject({ levels: [], moving: 4 })
    const progress = await (await owner.get('/program/settling')).json()
    expect(progress).toMatchObject({ settling: { part: 1, untold: 0, endedAt: expect.any(String) } })
  })

  test('every version is kept, the newest first, with who, when and what', async () => {
    const { revision } = await save({ levels: threeLevels.slice(0, 1) })
    await save({ levels: threeLevels.slice(0, 2) })
    const { items } = (await (await manager.get('/program/versions')).json()) as Paged<ProgramVersion>
    expect(items[0]).toMatchObject({ revision: revision + 1, changedBy: '店主老李' })
    expect(items[0]?.changes.map(({ id, field, after }) => [id, field, after])).toEqual([
      ['silver', 'name.zh-CN', '银卡会员'],
      ['silver', 'name.en', 'Silver'],
      ['silver', 'threshold', 500],
    ])
    expect(items[1]?.revision).toBe(revision)
    const older = (await (
      await manager.get(`/program/versions?cursor=${revision}`)
    ).json()) as Paged<ProgramVersion>
    expect(older.items.every((one) => one.revision < revision)).toBe(true)
  })

  test('a version can be neither changed nor thrown away, not even in the database', async () => {
    const change = (statement: string) => w.database.pool.query(statement)
    await expect(change(`update program_version set changed_by = 'x'`)).rejects.toThrow('append-only')
    await expect(change('delete from program_version')).rejects.toThrow('append-only')
    await expect(change('truncate program_version')).rejects.toThrow('append-only')
  })

  test('the log says who saved, and what differs', async () => {
    await save({ levels: threeLevels.slice(0, 1) })
    expect(await logged(w, 1)).toEqual(['program.edit done'])
    const { rows } = await w.database.pool.query<{
      subject: string
      detail: { changes: { field: string }[] }
    }>(`select subject, detail from audit_entry where action = 'program.edit' order by id desc limit 1`)
    expect(rows[0]?.subject).toBe(`r${(await view()).revision}`)
    expect(rows[0]?.detail.changes.map(({ field }) => field)).toEqual(['name.zh-CN', 'name.en', 'threshold'])
  })

  test('a house in which nobody ever saved shows what holds', async () => {
    const fresh = await world()
    const auditor = await staffIn(fresh, 'auditor')
    const seen = (await (await auditor.get('/program')).json()) as ProgramView
    expect(seen).toMatchObject({ program: defaultProgram, revision: 0, members: [] })
    expect(seen).not.toHaveProperty('changedAt')
    expect(await (await auditor.get('/program/settling')).json()).toEqual({})
    expect(await (await auditor.get('/program/versions')).json()).toEqual({ items: [] })
    await fresh.close()
  })
})

describe('400', () => {
  test.each([
    'levels=plain:0',
    'levels=plain&windowDays=1',
    'levels=A:0&windowDays=1',
    'levels=a:-1&windowDays=1',
    'levels=a:0&windowDays=3651',
  ])('a preview of nothing that is one: %s', async (query) => {
    const answer = await owner.get(`/program/preview?${query}`)
    expect(answer.status).toBe(400)
    expect(await refusalOf(answer)).toBe('bad_query')
  })

  test('a cursor that is none', async () => {
    expect((await owner.get('/program/versions?cursor=abc')).status).toBe(400)
  })
})

describe('403', () => {
  test('only the owner changes rules; a cashier does not even see them', async () => {
    const { revision } = await view()
    for (const role of ['manager', 'cashier', 'auditor'] as const) {
      const client = await staffIn(w, role)
      expect(await refusalOf(await put(revision, { undoMinutes: 1 }, client))).toBe('forbidden')
    }
    expect((await (await staffIn(w, 'cashier')).get('/program')).status).toBe(403)
    expect((await view()).revision).toBe(revision)
  })
})

describe('409', () => {
  test('of two who saw the same rules one saves, and the other is told to look again', async () => {
    const { revision } = await view()
    const answers = await Promise.all([put(revision, { undoMinutes: 3 }), put(revision, { undoMinutes: 4 })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect(await refused?.json()).toMatchObject({
      error: { code: 'stale', message: expect.stringContaining('没有保存') },
    })
    expect((await view()).revision).toBe(revision + 1)
  })

  test('a revision that never was', async () => {
    expect((await put(999, { undoMinutes: 3 })).status).toBe(409)
  })
})

describe('422', () => {
  test('what is wrong is said at its place, and nothing is saved', async () => {
    const { revision } = await view()
    const levels = [
      { id: 'plain', name: { 'zh-CN': '普通会员卡', en: 'Member' }, threshold: 10 },
      { id: 'gold', name: { 'zh-CN': '金卡', en: 'Gold' }, threshold: 5 },
    ]
    const answer = await put(revision, {
      levels,
      gifts: [{ id: 'cake', kind: 'birthday', isOn: true, points: 5, days: 0, levels: ['no'] }],
    })
    expect(answer.status).toBe(422)
    const { error } = (await answer.json()) as { error: { code: string; fields: Record<string, string> } }
    expect(error.code).toBe('invalid')
    expect(Object.keys(error.fields)).toEqual([
      'program.levels.0.name.zh-CN',
      'program.levels.0.threshold',
      'program.levels.1.threshold',
      'program.gifts.0.levels',
    ])
    expect(error.fields['program.levels.0.name.zh-CN']).toContain('12 字节')
    expect((await view()).revision).toBe(revision)
  })

  test('rules of another shape have a sentence at the field too, in the caller’s language', async () => {
    const answer = await owner.put('/program', {
      revision: 0,
      program: { ...defaultProgram, undoMinutes: 'soon' },
    })
    expect(answer.status).toBe(422)
    const { error } = (await answer.json()) as { error: { fields: Record<string, string> } }
    expect(error.fields).toEqual({ 'program.undoMinutes': '这一项不对，请检查后重新填写' })
  })
})
