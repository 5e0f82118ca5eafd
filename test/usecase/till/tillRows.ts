import { randomUUID } from 'node:crypto'
import { memberNoFrom } from '../../../server/domain/memberNo.ts'
import type { BonusRule } from '../../../server/domain/purchasePoints.ts'
import { card, channel, holding, member } from '../../../server/store/schema.ts'
import { program } from '../../../server/store/schema/program.ts'
import { sealAnswers } from '../../../server/usecase/activation/answers.ts'
import { templateOf } from '../../../server/usecase/card/templateOf.ts'
import type { House } from '../../../server/usecase/house.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { indexProfile } from '../../../server/usecase/member/indexProfile.ts'
import { profileIndexes } from '../../../server/usecase/member/profileIndexes.ts'
import { defaultProgram, type Program } from '../../../shared/program.ts'
import { plainCard } from '../../harness/cardDraft.ts'

/** 1 yuan earns 1 point, 200 at most; 100 points are worth 1 yuan, from 10 yuan on, 500 points at most. */
export const tillRule: BonusRule = {
  costMoneyUnit: 100,
  increaseBonus: 1,
  maxIncreaseBonus: 200,
  costBonusUnit: 100,
  reduceMoney: 100,
  leastMoneyToUseBonus: 1000,
  maxReduceBonus: 500,
}
export const cardId = 'pTillDefault'

let count = 0

/** A card of this rule; the default one where nothing else is said. */
export async function newCard(
  { db, clock }: House,
  { id = cardId, rule = tillRule as BonusRule | undefined, isDefault = true, title = '禾下会员卡' } = {},
): Promise<void> {
  const template = { ...templateOf(plainCard({ title }), ''), supplyBonus: true, bonusRule: rule }
  const at = clock.now()
  const row = { cardId: id, template, status: 'CARD_STATUS_VERIFY_OK', isDefault, readAt: at, createdAt: at }
  await db.insert(card).values(row).onConflictDoUpdate({ target: card.cardId, set: { template } })
}

export async function newStore(
  { db, clock }: House,
  id: string,
  name: string,
  archived = false,
): Promise<void> {
  const at = clock.now()
  await db
    .insert(channel)
    .values({ channel: id, kind: 'store', name, createdAt: at, archivedAt: archived ? at : null })
}

/** The merchant's rules from now on, where they differ from the usual ones. */
export async function setProgram({ db, clock }: House, changed: Partial<Program>): Promise<void> {
  const rules = { ...defaultProgram, ...changed }
  const row = { id: 1, rules, revision: 1, changedBy: 'system', changedAt: clock.now() }
  await db.insert(program).values(row).onConflictDoUpdate({ target: program.id, set: { rules } })
}

export type TillPersonage = { id: string; memberNo: string; mobile: string; code: string; openid: string }

/** An active member with a card, and points where she is given some. */
export async function newMember(
  house: House,
  options: {
    memberNo?: string
    mobile?: string
    name?: string
    points?: number
    status?: 'active' | 'left'
    card?: 'active' | 'waiting' | 'deleted' | 'invalidated' | 'none'
    cardId?: string
  } = {},
): Promise<TillPersonage> {
  count += 1
  const { db, clock } = house
  const id = randomUUID()
  const memberNo = options.memberNo ?? memberNoFrom(String(70_000_000_000 + count * 13))
  const mobile = options.mobile ?? `138${String(10_000_000 + count)}`
  const code = `11${String(2_000_000_000 + count)}`
  const openid = `oTill${String(count).padStart(10, '0')}`
  const answers = {
    common: [
      { name: 'USER_FORM_INFO_FLAG_MOBILE', value: mobile },
      { name: 'USER_FORM_INFO_FLAG_NAME', value: options.name ?? '林小满' },
    ],
    custom: [],
  }
  const at = clock.now()
  const { mobileIndex } = profileIndexes(house, answers)
  const status = options.status ?? 'active'
  await db.transaction(async (tx) => {
    const row = { id, memberNo, mobileIndex, profile: sealAnswers(house, answers), joinedAt: at }
    await tx.insert(member).values(row)
    await indexProfile(house, tx, id, answers)
    const standing = options.card ?? 'active'
    if (standing === 'none') return
    await tx.insert(holding).values({
      cardId: options.cardId ?? cardId,
      code,
      openid,
      memberId: standing === 'waiting' ? null : id,
      receivedAt: at,
      activatedAt: standing === 'waiting' ? null : at,
      deletedAt: standing === 'deleted' ? at : null,
      invalidatedAt: standing === 'invalidated' ? at : null,
      createdAt: at,
    })
  })
  if (options.points) {
    const lines = [{ account: 'points' as const, amount: options.points, reason: 'import' }]
    await postLedger(house, { memberId: id, key: `import:${id}`, lines, actor: 'system' })
  }
  if (status === 'left') await db.execute(`update member set status = 'left' where id = '${id}'`)
  return { id, memberNo, mobile, code, openid }
}

/** Somebody of the merchant's at a till, by her id alone: what the ledger knows of her. */
let people = 0
export const newKey = () => `key-${String((people += 1)).padStart(16, '0')}`
