import { eq } from 'drizzle-orm'
import { departure } from '../../../server/store/schema/departure.ts'
import { program } from '../../../server/store/schema/program.ts'
import { leaveMembers } from '../../../server/usecase/departure/leaveMembers.ts'
import { requestDeparture } from '../../../server/usecase/departure/requestDeparture.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { defaultProgram } from '../../../shared/program.ts'
import type { JoinedMember, MemberWorld } from '../ledger/memberWorld.ts'

export const DAY_MS = 86_400_000

/** The merchant's cooling-off in days, for all that follows. */
export async function coolingOff(w: MemberWorld, coolingOffDays: number): Promise<void> {
  const rules = { ...defaultProgram, coolingOffDays }
  const row = { id: 1, rules, revision: 1, changedBy: 'test', changedAt: w.clock.now() }
  await w.house.db.insert(program).values(row).onConflictDoUpdate({ target: program.id, set: row })
}

/** She asks to leave, giving up what she has. */
export async function asksToLeave(w: MemberWorld, { openid, memberId, memberNo }: JoinedMember) {
  const { points, balance } = await w.figures(memberId)
  const request = {
    typed: memberNo.slice(-4),
    points: Math.max(0, points),
    balance: Math.max(0, balance),
    givesUpBalance: true,
  }
  return requestDeparture(w.house, { openid, request })
}

export async function departureOf(w: MemberWorld, memberId: string) {
  const [row] = await w.house.db.select().from(departure).where(eq(departure.memberId, memberId))
  return row
}

/** What the sweep does, once. */
export const sweep = (w: MemberWorld) => leaveMembers(w.house, new AbortController().signal)

/** Everything to its end, with as much time as retries need. */
export async function sweepUntilErased(w: MemberWorld, memberId: string): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    await sweep(w)
    if ((await departureOf(w, memberId))?.erasedAt) return
    await w.clock.advance(11 * 60_000)
  }
  throw new Error('she was not erased')
}

export async function earns(
  w: MemberWorld,
  memberId: string,
  amount: number,
  account: 'points' | 'balance' = 'points',
) {
  const key = `test:${w.house.random.bytes(8).toString('hex')}`
  const lines = [{ account, amount, reason: 'purchase' }]
  const posted = await postLedger(w.house, { memberId, key, lines, actor: 'system', note: '内部备注' })
  if (posted.outcome !== 'posted') throw new Error(posted.reason)
  return posted.postingId
}

/** Every row of every table as text: what somebody with a copy of the database can search through. */
export async function everything(w: MemberWorld): Promise<string> {
  const { rows } = await w.database.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const texts: string[] = []
  for (const { name } of rows) {
    const found = await w.database.pool.query<{ text: string | null }>(
      `select string_agg(t::text, E'\\n') as text from ${name} t`,
    )
    texts.push(`${name}\n${found.rows[0]?.text ?? ''}`)
  }
  return texts.join('\n')
}
