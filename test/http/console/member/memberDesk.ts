import { eq } from 'drizzle-orm'
import type { Role } from '../../../../shared/console/role.ts'
import { holding, member } from '../../../../server/store/schema.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { world, type World } from '../../../harness/world.ts'
import { door } from '../../phone.ts'

export type Refused = { error: { code: string; message: string; fields?: Record<string, string> } }
export type DeskMember = { id: string; memberNo: string; openid: string; code: string; cardId: string }

/** The whole house with people at its console, and a short way to somebody who is an active member. */
export type MemberDesk = World & {
  as(role: Role): StaffClient
  join(answers?: Record<string, string>): Promise<DeskMember>
  /** The newest entry of the audit log. */
  lastAudit(): Promise<{
    action: string
    subject: string
    outcome: string
    detail: Record<string, unknown> | null
  }>
  auditText(): Promise<string>
}

export async function memberDesk(): Promise<MemberDesk> {
  const w = await world()
  const people = new Map<Role, StaffClient>()
  for (const role of ['owner', 'manager', 'cashier', 'auditor'] as const)
    people.set(role, await staffIn(w, role))
  let joined = 0
  return {
    ...w,
    as(role) {
      const client = people.get(role)
      if (!client) throw new Error(`nobody is ${role}`)
      return client
    },
    async join(answers = {}) {
      joined += 1
      const number = String(joined).padStart(8, '0')
      const openid = `oDesk${number}000000000000000`
      const cardId = w.emulator.state.cards[0]?.cardId ?? ''
      const { code } = await door<{ code: string }>(w, 'claim', { openid, cardId, outerStr: '' })
      const fields = {
        USER_FORM_INFO_FLAG_MOBILE: `137${number}`,
        USER_FORM_INFO_FLAG_NAME: '林小雨',
        ...answers,
      }
      const { redirectUrl } = await door<{ redirectUrl: string }>(w, 'submit', {
        openid,
        cardId,
        code,
        fields,
      })
      await w.app.request(redirectUrl)
      await w.drain()
      const [row] = await w.house.db
        .select({ id: member.id, memberNo: member.memberNo })
        .from(holding)
        .innerJoin(member, eq(member.id, holding.memberId))
        .where(eq(holding.code, code))
      if (!row) throw new Error('she did not become a member')
      return { ...row, openid, code, cardId }
    },
    async lastAudit() {
      const { rows } = await w.database.pool.query('select * from audit_entry order by id desc limit 1')
      return rows[0]
    },
    async auditText() {
      const { rows } = await w.database.pool.query('select * from audit_entry')
      return JSON.stringify(rows)
    },
  }
}

export const json = async <T>(answer: Response) => (await answer.json()) as T
export const refusal = async (answer: Response) => ({
  status: answer.status,
  ...(await json<Refused>(answer)).error,
})
