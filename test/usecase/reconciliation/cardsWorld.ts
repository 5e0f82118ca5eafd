import { desc } from 'drizzle-orm'
import type { Holding } from '../../../server/emulator/state.ts'
import { problem } from '../../../server/store/schema/problem.ts'
import { reconciliation } from '../../../server/store/schema/reconciliation.ts'
import { findCard } from '../../../server/usecase/card/findCard.ts'
import type { House } from '../../../server/usecase/house.ts'
import { reconcileSlice } from '../../../server/usecase/reconciliation/reconcileSlice.ts'
import { startReconciliation } from '../../../server/usecase/reconciliation/startReconciliation.ts'
import { journeyWorld, type JourneyWorld } from '../activation/journeyWorld.ts'

export type CardsWorld = JourneyWorld & {
  codes: string[]
  /** WeChat's side of a card. */
  shown(code: string): Holding
  /** Both sides as at the beginning, no comparison and no problem. */
  reset(): Promise<void>
  /** A comparison by hand, to its end, however often it waits; the row at the end. */
  compareAll(house?: House): Promise<typeof reconciliation.$inferSelect>
  /** One slice, while time goes by, to its end or until `killed`. */
  slice(house?: House, signal?: AbortSignal, killed?: Promise<void>): Promise<void>
  run(): Promise<typeof reconciliation.$inferSelect>
  /** Open differences by code, with what differs. */
  found(): Promise<Record<string, string[]>>
}

const POINTS = 120
export const codeOf = (n: number) => String(700_000_000_000 + n)
const openidOf = (n: number) => `oCompared${String(n).padStart(19, '0')}`

/** So many members with active cards, the same here and at WeChat. */
export async function cardsWorld(count: number): Promise<CardsWorld> {
  const w = await journeyWorld()
  const first = w.newCustomer()
  await w.claim(first)
  await w.settle()
  await findCard(w.house, w.cardId)
  const account = w.emulator.state.holdings[0]
  if (!account) throw new Error('the emulator has no holding')
  await w.database.pool.query('delete from holding')
  const codes = Array.from({ length: count }, (_, n) => codeOf(n + 1))
  await seedRows(w, count)
  const atStart = codes.map((code, n): Holding => ({
    ...account,
    code,
    openid: openidOf(n + 1),
    status: 'NORMAL',
    hasActive: true,
    membershipNumber: `9${String(n + 1).padStart(8, '0')}`,
    bonus: POINTS,
    balance: 0,
  }))
  const shown = (code: string) => {
    const held = w.atWechat(code)
    if (!held) throw new Error(`WeChat has no card ${code}`)
    return held
  }
  const run = async () => {
    const [row] = await w.house.db
      .select()
      .from(reconciliation)
      .orderBy(desc(reconciliation.startedAt))
      .limit(1)
    if (!row) throw new Error('nothing was compared')
    return row
  }
  const slice: CardsWorld['slice'] = async (
    house = w.house,
    signal = new AbortController().signal,
    killed,
  ) => {
    const work = reconcileSlice(house, { runId: (await run()).id }, signal)
    await passing(w, killed ? Promise.race([work, killed]) : work)
  }
  return {
    ...w,
    codes,
    shown,
    run,
    slice,
    async reset() {
      w.emulator.state.holdings = atStart.map((held) => ({ ...held }))
      await w.clearFaults()
      await w.database.pool.query(
        'delete from reconciliation_suspect; delete from reconciliation; delete from problem',
      )
      await w.database.pool.query('update holding set deleted_at = null, invalidated_at = null')
      await w.database.pool.query(`update member set points = ${POINTS}`)
      await w.database.pool.query(`update projection set points = ${POINTS}`)
    },
    async compareAll(house = w.house) {
      await startReconciliation(house, 'system')
      for (let slices = 0; slices < 400; slices += 1) {
        await slice(house)
        const row = await run()
        if (row.endedAt) return row
        const until = Math.max(row.pausedUntil?.getTime() ?? 0, w.clock.now().getTime() + 5000)
        await w.clock.advance(until - w.clock.now().getTime())
      }
      throw new Error('the comparison does not come to an end')
    },
    async found() {
      const rows = await w.house.db.select().from(problem).orderBy(problem.subject)
      const open = rows.filter((row) => row.kind === 'difference' && row.settledAt === null)
      return Object.fromEntries(open.map((row) => [row.subject.split(':')[1], Object.keys(row.detail)]))
    },
  }
}

async function seedRows({ database: { pool }, cardId }: JourneyWorld, count: number) {
  await pool.query(
    `insert into member (id, member_no, points, joined_at)
     select gen_random_uuid(), '9' || lpad(n::text, 8, '0'), ${POINTS}, '2026-11-01' from generate_series(1, $1) n`,
    [count],
  )
  await pool.query(
    `insert into holding (card_id, code, openid, member_id, received_at, activated_at, created_at)
     select $1, (700000000000 + right(member_no, 8)::int)::text, 'oCompared' || lpad(right(member_no, 8)::int::text, 19, '0'),
       id, '2026-11-01', '2026-11-01', '2026-11-01'
     from member where member_no ~ '^9[0-9]{8}$'`,
    [cardId],
  )
  await pool.query(
    `insert into projection (card_id, code, points, balance, told_at)
     select h.card_id, h.code, m.points, case when (c.template ->> 'supplyBalance')::boolean then m.balance end, '2026-11-01'
     from holding h join member m on m.id = h.member_id join card c on c.card_id = h.card_id`,
  )
}

/** Time goes by as fast as the database answers, until it is done. */
export async function passing<T>(w: JourneyWorld, work: Promise<T>): Promise<T> {
  const progress = { isDone: false }
  const end = () => {
    progress.isDone = true
  }
  work.then(end, end)
  while (!progress.isDone) {
    await w.database.pool.query('select 1')
    await w.clock.advance(50)
  }
  return work
}
