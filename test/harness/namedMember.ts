import { randomUUID } from 'node:crypto'
import type { ActivationAnswers } from '../../shared/activation.ts'
import { memberNoFrom } from '../../server/domain/memberNo.ts'
import { insertMember } from '../../server/store/statement/insertMember.ts'
import { sealAnswers } from '../../server/usecase/activation/answers.ts'
import type { House } from '../../server/usecase/house.ts'
import { indexProfile } from '../../server/usecase/member/indexProfile.ts'
import { profileIndexes } from '../../server/usecase/member/profileIndexes.ts'

export type Named = {
  name?: string
  phone?: string
  birthday?: string
  custom?: ActivationAnswers['custom']
  channel?: string
  joinedAt?: Date
  memberNo?: string
}

let made = 0

/** Somebody with a profile, found by what it says, without a card and without WeChat. */
export async function namedMember(house: House, who: Named = {}): Promise<{ id: string; memberNo: string }> {
  made += 1
  const id = randomUUID()
  const memberNo = who.memberNo ?? memberNoFrom(String(30_000_000_000 + made))
  const answers: ActivationAnswers = {
    common: [
      ...(who.name === undefined ? [] : [{ name: 'USER_FORM_INFO_FLAG_NAME', value: who.name }]),
      ...(who.phone === undefined ? [] : [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: who.phone }]),
      ...(who.birthday === undefined ? [] : [{ name: 'USER_FORM_INFO_FLAG_BIRTHDAY', value: who.birthday }]),
    ],
    custom: who.custom ?? [],
  }
  await house.db.transaction(async (tx) => {
    await insertMember(tx, {
      id,
      memberNo,
      unionid: undefined,
      ...profileIndexes(house, answers),
      profile: sealAnswers(house, answers),
      channel: who.channel,
      joinedAt: who.joinedAt ?? house.clock.now(),
    })
    await indexProfile(house, tx, id, answers)
  })
  return { id, memberNo }
}
