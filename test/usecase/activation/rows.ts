import { eq } from 'drizzle-orm'
import type { House } from '../../../server/usecase/house.ts'
import { activation, holding, member, memberNumber } from '../../../server/store/schema.ts'
import { ledgerEntry } from '../../../server/store/schema/ledger.ts'

/** Everything that one openid has brought into the database. */
export async function rowsOf(house: House, openid: string) {
  const holdings = await house.db.select().from(holding).where(eq(holding.openid, openid))
  const memberIds = [...new Set(holdings.map((row) => row.memberId).filter((id) => id !== null))]
  const members = (await house.db.select().from(member)).filter((row) => memberIds.includes(row.id))
  const entries = (await house.db.select().from(ledgerEntry)).filter((row) =>
    memberIds.includes(row.memberId),
  )
  const journeys = await house.db.select().from(activation).where(eq(activation.openid, openid))
  return { holdings, members, entries, journeys }
}

/** How many of each there are in all. */
export async function countAll(house: House) {
  const [members, numbers, entries, journeys] = await Promise.all([
    house.db.$count(member),
    house.db.$count(memberNumber),
    house.db.$count(ledgerEntry),
    house.db.$count(activation),
  ])
  return { members, numbers, entries, journeys }
}
