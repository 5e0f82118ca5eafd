import { randomUuid } from '../../server/domain/randomUuid.ts'
import { memberNoFrom } from '../../server/domain/memberNo.ts'
import { insertMember } from '../../server/store/statement/insertMember.ts'
import type { House } from '../../server/usecase/house.ts'
import { sealAnswers } from '../../server/usecase/activation/answers.ts'

let count = 0

/**
 * A member as joining makes her, without a card and without WeChat. `birthday`: month and day, as `02-29`. Answers her id.
 */
export async function joined(
  house: House,
  { joinedAt = house.clock.now(), birthday }: { joinedAt?: Date; birthday?: string } = {},
): Promise<string> {
  count += 1
  const id = randomUuid(house.random.bytes(16))
  await house.db.transaction((tx) =>
    insertMember(tx, {
      id,
      memberNo: memberNoFrom(String(20_000_000_000 + count)),
      unionid: undefined,
      mobileIndex: undefined,
      birthdayIndex: birthday === undefined ? undefined : house.cipher.index('birthday', birthday),
      profile: sealAnswers(house, { common: [], custom: [] }),
      channel: undefined,
      joinedAt,
    }),
  )
  return id
}
