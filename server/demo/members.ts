import type { ActivationAnswers } from '../../shared/activation.ts'
import { memberNoFrom } from '../domain/memberNo.ts'
import { randomUuid } from '../domain/randomUuid.ts'
import { insertMember } from '../store/statement/insertMember.ts'
import { sealAnswers } from '../usecase/activation/answers.ts'
import type { House } from '../usecase/house.ts'
import { postLedger } from '../usecase/ledger/post.ts'
import type { PostingLine } from '../usecase/ledger/posting.ts'
import { indexProfile } from '../usecase/member/indexProfile.ts'
import { profileIndexes } from '../usecase/member/profileIndexes.ts'

const DAY_MS = 86_400_000

/** Who was a customer before there was a card: name, birthday, store, when she joined (days ago), and what she spent on each visit, in yuan. */
const regulars: [name: string, birthday: string, store: string, daysAgo: number, visits: number[]][] = [
  ['林知夏', '1994-07-12', 'store-liwan', 212, [36, 58, 42, 128, 66, 45, 88, 52]],
  ['陈嘉树', '1988-03-02', 'store-tianhe', 205, [25, 32]],
  ['欧阳明月', '1997-11-28', 'store-liwan', 198, [240, 360, 520, 188, 466, 390]],
  ['黄梓涵', '1991-01-17', 'store-tianhe', 190, [45]],
  ['周淑芬', '1976-05-09', 'store-liwan', 183, [18, 22, 18, 22, 18, 30, 18]],
  ['吴子墨', '2001-08-30', 'store-tianhe', 171, [32, 68, 75]],
  ['郑雅文', '1985-12-05', 'store-liwan', 166, [128, 96, 210, 145]],
  ['王若曦', '1999-04-21', 'store-tianhe', 158, [38, 38, 42, 55, 61]],
  ['李思远', '1993-09-14', 'store-liwan', 149, [880, 1260]],
  ['刘海燕', '1982-02-11', 'store-tianhe', 140, [26, 35, 41]],
  ['赵一鸣', '1996-06-24', 'store-liwan', 133, [52]],
  ['孙佳怡', '1990-10-08', 'store-tianhe', 125, [72, 84, 96, 120, 65]],
  ['何慧敏', '1987-11-30', 'store-liwan', 117, [39, 28]],
  ['梁伟强', '1979-03-27', 'store-tianhe', 108, [156, 142, 168]],
  ['宋雨桐', '2003-01-03', 'store-liwan', 96, [22, 25, 25, 29]],
  ['唐晓峰', '1992-08-16', 'store-tianhe', 84, [45, 90]],
  ['许诺', '1998-05-19', 'store-liwan', 77, [33, 47, 51, 38]],
  ['冯丽娟', '1984-12-22', 'store-tianhe', 65, [110]],
  ['曾子晴', '1995-02-28', 'store-liwan', 52, [28, 36, 44]],
  ['Emily Chan', '1991-09-09', 'store-tianhe', 41, [68, 75, 82]],
  ['彭晓雯', '2000-07-07', 'store-liwan', 33, [24]],
  ['潘建国', '1969-10-01', 'store-tianhe', 21, [19, 19]],
  ['袁诗琪', '1997-03-15', 'store-liwan', 12, [42, 58]],
  ['蒋文博', '1994-11-11', 'store-tianhe', 5, [36]],
]

/**
 * The shop's regulars from before there was a card, as an import brings them: members without a card, each with her visits in
 * the ledger, so that the console has something to show. Once: a number that was given out is not given out again.
 */
export async function seedMembers(house: House): Promise<void> {
  for (const [index, regular] of regulars.entries()) await seedMember(house, index, regular)
}

async function seedMember(
  house: House,
  index: number,
  [name, birthday, store, daysAgo, visits]: (typeof regulars)[number],
): Promise<void> {
  const joinedAt = at(house, daysAgo, 11 + (index % 9))
  const id = randomUuid(house.random.bytes(16))
  const answers: ActivationAnswers = {
    common: [
      { name: 'USER_FORM_INFO_FLAG_MOBILE', value: `1380000${String(2000 + index * 37).padStart(4, '0')}` },
      { name: 'USER_FORM_INFO_FLAG_NAME', value: name },
      { name: 'USER_FORM_INFO_FLAG_BIRTHDAY', value: birthday },
    ],
    custom: [],
  }
  const isNew = await house.db.transaction(async (tx) => {
    const made = await insertMember(tx, {
      id,
      memberNo: memberNoFrom(`2026${String(1_000_000 + index * 7919).padStart(7, '0')}`),
      unionid: undefined,
      ...profileIndexes(house, answers),
      profile: sealAnswers(house, answers),
      channel: store,
      joinedAt,
    })
    if (made) await indexProfile(house, tx, id, answers)
    return made
  })
  if (!isNew) return
  for (const [visit, yuan] of visits.entries()) {
    const when = at(
      house,
      Math.floor(daysAgo * (1 - (visit + 1) / (visits.length + 1))),
      9 + ((index + visit) % 11),
    )
    const lines: PostingLine[] = [
      { account: 'points', amount: yuan, reason: 'purchase', purchase: yuan * 100 },
    ]
    await post(house, when, { memberId: id, key: `demo:${index}:${visit}`, lines, store })
  }
  const total = visits.reduce((sum, yuan) => sum + yuan, 0)
  if (index % 4 === 2 && total > 150) {
    const lines: PostingLine[] = [{ account: 'points', amount: -100, reason: 'redeem' }]
    await post(house, at(house, 2, 15), { memberId: id, key: `demo:${index}:spent`, lines, store })
  }
}

const at = (house: House, daysAgo: number, hour: number): Date => {
  const day = new Date(house.clock.now().getTime() - daysAgo * DAY_MS)
  return new Date(Math.min(day.setUTCHours(hour - 8, (hour * 17) % 60, 0, 0), house.clock.now().getTime()))
}

/** On the day when it happened. */
async function post(
  house: House,
  when: Date,
  posting: { memberId: string; key: string; lines: PostingLine[]; store: string },
): Promise<void> {
  await postLedger({ ...house, clock: { ...house.clock, now: () => when } }, { ...posting, actor: 'system' })
}
