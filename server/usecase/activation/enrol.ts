import { randomDigits, type Transaction } from '../../floor.ts'
import { consentOf } from '../../domain/consent.ts'
import { wholeSecond } from '../../domain/holdingStatus.ts'
import { BODY_DIGITS, memberNoFrom } from '../../domain/memberNo.ts'
import { mergeAnswers } from '../../domain/mergeAnswers.ts'
import { planActivation } from '../../domain/planActivation.ts'
import { randomUuid } from '../../domain/randomUuid.ts'
import { enqueue } from '../../store/enqueue.ts'
import { enrolHolding } from '../../store/statement/enrolHolding.ts'
import { getHolding } from '../../store/statement/getHolding.ts'
import { getMemberProfile } from '../../store/statement/getMemberProfile.ts'
import { insertConsent } from '../../store/statement/insertConsent.ts'
import { insertMember } from '../../store/statement/insertMember.ts'
import { isConflict } from '../../store/statement/isConflict.ts'
import { listCandidates } from '../../store/statement/listCandidates.ts'
import { lockActivation } from '../../store/statement/lockActivation.ts'
import { lockPerson } from '../../store/statement/lockPerson.ts'
import { markEnrolled } from '../../store/statement/markEnrolled.ts'
import { refreshMember } from '../../store/statement/refreshMember.ts'
import { releaseMobile } from '../../store/statement/releaseMobile.ts'
import type { ActivationAnswers, RefusalReason } from '../../../shared/activation.ts'
import type { ActivationForm, CardTemplate } from '../../../shared/card.ts'
import type { House } from '../house.ts'
import { postInTransaction } from '../ledger/postInTransaction.ts'
import { indexProfile } from '../member/indexProfile.ts'
import { profileIndexes, type ProfileIndexes } from '../member/profileIndexes.ts'
import { openAnswers, sealAnswers } from './answers.ts'

export type Enrolment = {
  cardId: string
  code: string
  /** Named by WeChat for `code`, never taken from an address. */
  openid: string
  unionid: string | undefined
  answers: ActivationAnswers
  /** Where the journey came from, where no push has told it. */
  channel: string | undefined
  template: CardTemplate
  form: ActivationForm | null
  /** When her form reached us, or WeChat's word of it. */
  submittedAt: Date
  /** The journey of a ticket; absent for plain one-tap cards, which WeChat activates by itself. */
  activationId: string | undefined
  /**
   * What her card showed before the portal knew her, balance in fen: it stays hers, on the word of `by` (a posting's actor). She
   * has filled in nothing now.
   */
  carried?: { points: number; balance: number; by: string }
}

/** `member` is absent where the journey had been enrolled before. */
export type Enrolled =
  | { outcome: 'enrolled'; member?: { id: string; isNew: boolean } }
  | { outcome: 'refused'; reason: RefusalReason }

const TRIES_MAX = 3
const TELL_AFTER_MS = 5000

/**
 * Make a member of her, in one transaction: member, number, opening points, consent, channel, her card, and the intention
 * to tell WeChat. If the process stops before the commit, nothing has happened; after it, everything has.
 * Advisory locks keep two journeys of one person apart; the unique indexes stand behind them.
 */
export async function enrol(house: House, enrolment: Enrolment): Promise<Enrolled> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await house.db.transaction((tx) => enrolOnce(house, tx, enrolment))
    } catch (error) {
      if (tries === TRIES_MAX || !isConflict(error)) throw error
    }
  }
}

async function enrolOnce(house: House, tx: Transaction, enrolment: Enrolment): Promise<Enrolled> {
  const { activationId, cardId, code, openid, unionid } = enrolment
  if (activationId !== undefined && (await lockActivation(tx, activationId)) !== 'read')
    return { outcome: 'enrolled' }
  const indexes = profileIndexes(house, enrolment.answers)
  const { mobileIndex } = indexes
  await lockPerson(tx, { openid, unionid, mobileIndex })
  if (mobileIndex !== undefined) await releaseMobile(tx, mobileIndex)
  const holding = await getHolding(tx, { cardId, code })
  const candidates = await listCandidates(tx, { cardId, code, openid, unionid, mobileIndex })
  const plan = planActivation({ candidates, isInvalidated: Boolean(holding?.invalidatedAt) })
  if (plan.kind === 'refuse') return { outcome: 'refused', reason: plan.reason }

  const person = { ...enrolment, ...indexes, channel: holding?.channel ?? enrolment.channel }
  const memberId =
    plan.kind === 'new' ? await join(house, tx, person) : await comeBack(house, tx, plan.memberId, person)
  if (!enrolment.carried) await postOpeningPoints(house, tx, memberId, person)
  else if (plan.kind === 'new') await postCarried(house, tx, memberId, person)
  await agree(house, tx, memberId, enrolment)
  const observedAt = wholeSecond(enrolment.submittedAt)
  await enrolHolding(tx, { cardId, code, openid, memberId, channel: person.channel, observedAt })
  await intendToTell(house, tx, enrolment, memberId)
  return { outcome: 'enrolled', member: { id: memberId, isNew: plan.kind === 'new' } }
}

/** By sending the form. Who was active before, and sent none that we can see, has agreed to nothing here. */
async function agree(house: House, tx: Transaction, memberId: string, enrolment: Enrolment): Promise<void> {
  const { form, answers, activationId, carried } = enrolment
  if (carried && answers.common.length + answers.custom.length === 0) return
  await insertConsent(tx, {
    ...consentOf(form, answers),
    id: randomUuid(house.random.bytes(16)),
    memberId,
    activationId: activationId ?? null,
    givenAt: house.clock.now(),
  })
}

type Person = Enrolment & ProfileIndexes

async function join(house: House, tx: Transaction, person: Person): Promise<string> {
  const id = randomUuid(house.random.bytes(16))
  const { unionid, mobileIndex, birthdayIndex, channel } = person
  const profile = sealAnswers(house, person.answers)
  for (;;) {
    const memberNo = memberNoFrom(randomDigits(house.random, BODY_DIGITS))
    const joinedAt = house.clock.now()
    const row = { id, memberNo, unionid, mobileIndex, birthdayIndex, profile, channel, joinedAt }
    if (await insertMember(tx, row)) break
  }
  await indexProfile(house, tx, id, person.answers)
  return id
}

async function comeBack(house: House, tx: Transaction, id: string, person: Person): Promise<string> {
  const { unionid, mobileIndex, birthdayIndex, channel } = person
  const before = await getMemberProfile(tx, id)
  const answers = mergeAnswers(before ? openAnswers(house, before) : undefined, person.answers)
  const profile = sealAnswers(house, answers)
  const at = house.clock.now()
  await refreshMember(tx, { id, profile, unionid, mobileIndex, birthdayIndex, channel, at })
  await indexProfile(house, tx, id, answers)
  return id
}

/** The key holds card and member: whoever deletes the card and joins again has been welcomed already. */
async function postOpeningPoints(
  house: House,
  tx: Transaction,
  memberId: string,
  person: Person,
): Promise<void> {
  const amount = person.template.bonusRule?.initIncreaseBonus ?? 0
  if (amount <= 0) return
  const { cardId, channel } = person
  await postInTransaction(house, tx, {
    memberId,
    // What the posting says besides may differ at another time (a rule that was changed): this key never posts twice.
    key: `opening:${cardId}:${memberId}`,
    lines: [{ account: 'points', amount, reason: 'opening' }],
    actor: 'system',
    cardId,
    channel,
  })
}

/** In place of opening points: what WeChat's card shows includes them. */
async function postCarried(house: House, tx: Transaction, memberId: string, person: Person): Promise<void> {
  const { points, balance, by: actor } = person.carried ?? { points: 0, balance: 0, by: 'system' }
  const lines = [
    { account: 'points' as const, amount: points, reason: 'import' },
    { account: 'balance' as const, amount: balance, reason: 'import' },
  ].filter(({ amount }) => amount > 0)
  if (lines.length === 0) return
  const { cardId, channel } = person
  const key = `opening:${cardId}:${memberId}`
  const posted = await postInTransaction(house, tx, { memberId, key, lines, actor, cardId, channel })
  // Without them, WeChat's card would be told that she has nothing.
  if (posted.outcome === 'refused') throw new Error(`what her card shows was not posted: ${posted.reason}`)
}

async function intendToTell(
  house: House,
  tx: Transaction,
  { activationId, cardId, code, openid }: Enrolment,
  memberId: string,
): Promise<void> {
  if (activationId === undefined) {
    await enqueue(tx, 'tellHolding', { cardId, code }, { key: `tellHolding:${cardId}:${code}` })
    return house.changes.tell(tx, [`openid:${openid}`])
  }
  // The task that reads goes on to tell at once; this job stands behind it, should the process stop in between.
  const enrolledAt = house.clock.now()
  await markEnrolled(tx, { id: activationId, memberId, openid, enrolledAt, tellAfterMs: TELL_AFTER_MS })
}
