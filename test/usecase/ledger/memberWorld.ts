import { eq } from 'drizzle-orm'
import { holding, member } from '../../../server/store/schema.ts'
import type { Holding } from '../../../server/emulator/state.ts'
import type { House } from '../../../server/usecase/house.ts'
import { journeyWorld, type JourneyWorld } from '../activation/journeyWorld.ts'

export type JoinedMember = { memberId: string; memberNo: string; openid: string; code: string }

/** The journey's world, with a short way to somebody who is an active member. */
export type MemberWorld = JourneyWorld & {
  join(): Promise<JoinedMember>
  figures(memberId: string): Promise<{ points: number; balance: number; level: string | null }>
  shown(code: string): Holding
}

export async function memberWorld(): Promise<MemberWorld> {
  const w = await journeyWorld()
  return {
    ...w,
    async join() {
      const customer = w.newCustomer()
      const code = await w.claim(customer)
      await w.land(await w.submit(customer, code))
      await w.settle()
      const [row] = await w.house.db
        .select({ memberId: member.id, memberNo: member.memberNo })
        .from(holding)
        .innerJoin(member, eq(member.id, holding.memberId))
        .where(eq(holding.code, code))
      if (!row) throw new Error('she did not become a member')
      return { ...row, openid: customer.openid, code }
    },
    figures: (memberId) => figuresOf(w.house, memberId),
    shown(code) {
      const shown = w.atWechat(code)
      if (!shown) throw new Error('WeChat knows no such card')
      return shown
    },
  }
}

async function figuresOf(house: House, memberId: string) {
  const [row] = await house.db
    .select({ points: member.points, balance: member.balance, level: member.level })
    .from(member)
    .where(eq(member.id, memberId))
  if (!row) throw new Error('no such member')
  return row
}
