import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedMembers } from '../../server/demo/members.ts'
import { viewMembers } from '../../server/usecase/member/viewMembers.ts'
import { standingRooms, type Rooms } from '../harness/rooms.ts'

let rooms: Rooms
beforeAll(async () => {
  rooms = await standingRooms({ receive: async () => new Response('') })
})
afterAll(() => rooms.close())

test('the demonstration has its regulars once, found by name and phone, with sums that hold', async () => {
  const { house } = rooms
  await seedMembers(house)
  await seedMembers(house)
  const { rows } = await house.db.execute<{ members: number; wrong: number; later: number }>(sql`
    select count(*)::int as members,
      count(*) filter (where m.points <> (select coalesce(sum(amount), 0) from ledger_entry e where e.member_id = m.id))::int as wrong,
      count(*) filter (where exists (select from ledger_entry e where e.member_id = m.id and e.created_at < m.joined_at))::int as later
    from member m`)
  expect(rows[0]).toEqual({ members: 24, wrong: 0, later: 0 })
  const asked = { words: {}, cursor: undefined, locale: 'zh-CN' as const }
  const named = await viewMembers(house, { ...asked, q: '欧阳' })
  expect(named).toMatchObject({ page: { items: [{ name: '欧**', state: 'none' }] } })
  const tailed = await viewMembers(house, { ...asked, q: '2000' })
  expect(tailed).toMatchObject({ page: { items: [{ name: '林**' }] } })
})
