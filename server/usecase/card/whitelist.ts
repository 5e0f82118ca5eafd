import { eq } from '../../store/drizzle.ts'
import type { Whitelist } from '../../../shared/console/card.ts'
import { cardCounts } from '../../../shared/console/cardLimits.ts'
import type { Fault } from '../../../shared/console/fault.ts'
import { testWhitelist } from '../../store/schema/cardWork.ts'
import { testWhitelistSet } from '../../wechat/card/testwhitelist/set.ts'
import type { House } from '../house.ts'
import { oneAtATime } from './oneAtATime.ts'

const ONE = 1

/** Who may take a card before its review, as last told to WeChat, which does not tell it back. */
export async function viewWhitelist({ db }: House): Promise<Whitelist> {
  const [row] = await db.select().from(testWhitelist).where(eq(testWhitelist.id, ONE))
  return { openids: row?.openids ?? [], usernames: row?.usernames ?? [] }
}

export type WhitelistEnd = ({ outcome: 'set' } & Whitelist) | { outcome: 'invalid'; faults: Fault[] }

/** Replace the whole list; ten people together (wire contract 5.4). Throws WechatError; then the list stays as it was. */
export async function setWhitelist(house: House, asked: Whitelist): Promise<WhitelistEnd> {
  const openids = tidy(asked.openids)
  const usernames = tidy(asked.usernames)
  const faults = faultsOf({ openids, usernames })
  if (faults.length > 0) return { outcome: 'invalid', faults }
  return oneAtATime(house, 'whitelist', async () => {
    await testWhitelistSet(house.wechat, { openids, usernames })
    const values = { openids, usernames, setAt: house.clock.now() }
    await house.db
      .insert(testWhitelist)
      .values({ id: ONE, ...values })
      .onConflictDoUpdate({ target: testWhitelist.id, set: values })
    return { outcome: 'set', openids, usernames }
  })
}

const tidy = (names: string[]) => [...new Set(names.map((name) => name.trim()).filter(Boolean))]

function faultsOf({ openids, usernames }: Whitelist): Fault[] {
  const max = cardCounts.whitelistMax
  const is = openids.length + usernames.length
  const path = usernames.length > 0 ? 'usernames' : 'openids'
  if (is > max) return [{ path, fault: 'too_many', max, is }]
  const isOdd = (name: string) => !/^[\w-]{1,64}$/.test(name)
  return [
    ...(openids.some(isOdd) ? [{ path: 'openids', fault: 'malformed', with: 'openid' } as const] : []),
    ...(usernames.some(isOdd) ? [{ path: 'usernames', fault: 'malformed', with: 'wechat_id' } as const] : []),
  ]
}
