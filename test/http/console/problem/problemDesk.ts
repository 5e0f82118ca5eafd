import type { Paged } from '../../../../shared/console/answer.ts'
import type { Problem, ProblemKind } from '../../../../shared/console/problem.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { world, type World } from '../../../harness/world.ts'
import { phone, submitted } from '../../phone.ts'

type Raised = { cardId?: string; detail?: Record<string, unknown> }

export type ProblemDesk = World & {
  manager: StaffClient
  auditor: StaffClient
  /** Of the one member that there is. */
  card: { cardId: string; code: string }
  /** No fault at WeChat, and no problem. */
  clear(): Promise<void>
  raise(kind: ProblemKind, subject: string, more?: Raised): Promise<number>
  /** WeChat shows so many points on the member's card, and that stands in the inbox. */
  difference(wechat: number): Promise<number>
  list(query?: string, client?: StaffClient): Promise<Paged<Problem>>
  /** The last entry of the audit log. */
  logged(): Promise<Record<string, unknown>>
}

/** The whole house with one member, a manager and an auditor. */
export async function problemDesk(): Promise<ProblemDesk> {
  const w = await world()
  const { pool } = w.database
  const manager = await staffIn(w, 'manager', '王经理')
  const { redirectUrl, ...card } = await submitted(w, 0)
  await phone(w, { customer: 0 }).ask(redirectUrl)
  await w.drain()
  const raise: ProblemDesk['raise'] = async (kind, subject, { cardId, detail = {} } = {}) => {
    const { rows } = await pool.query<{ id: string }>(
      `insert into problem (kind, subject, card_id, member_id, detail, first_at, last_at)
       values ($1, $2, $3, (select member_id from holding where code = $4), $5, $6, $6) returning id`,
      [kind, subject, cardId ?? null, card.code, detail, w.clock.now()],
    )
    return Number(rows[0]?.id)
  }
  return {
    ...w,
    manager,
    auditor: await staffIn(w, 'auditor'),
    card,
    raise,
    async clear() {
      await w.emulator.fetch(new Request('http://localhost:8081/_emulator/faults', { method: 'DELETE' }))
      await pool.query('delete from problem')
    },
    async difference(wechat) {
      const held = w.emulator.state.holdings.find(({ code }) => code === card.code)
      if (held) held.bonus = wechat
      const detail = { points: { ours: 50, wechat } }
      return raise('difference', `${card.cardId}:${card.code}`, { cardId: card.cardId, detail })
    },
    async list(query = '', client = manager) {
      return (await (await client.get(`/problems${query}`)).json()) as Paged<Problem>
    },
    async logged() {
      const { rows } = await pool.query<Record<string, unknown>>(
        'select action, subject, outcome, detail from audit_entry order by id desc limit 1',
      )
      return rows[0] ?? {}
    },
  }
}
