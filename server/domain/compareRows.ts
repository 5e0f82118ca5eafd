import type { ComparedRow, Cure } from '../../shared/console/member.ts'
import { maskAnswer } from './maskProfile.ts'
import { maskOpenid } from './maskOpenid.ts'

/** One customer's card, as our rows have it and as WeChat says. Figures in points and fen. */
export type ComparedCard = {
  ours: {
    openid: string
    memberNo: string
    isActive: boolean
    status: 'held' | 'deleted' | 'invalidated'
    points: number
    /** Nothing on a card that keeps no balance. */
    balance: number | null
    answers: { name: string; value: string }[]
  }
  wechat: {
    openid: string
    membershipNumber: string
    hasActive: boolean
    userCardStatus: string
    bonus?: number | undefined
    balance?: number | undefined
    /** Nothing where WeChat does not tell the form. */
    answers: { name: string; value: string }[] | undefined
  }
  /** What counts as a difference, as the comparison by night decides it too. */
  differs: { memberNo: boolean; status: boolean; points: boolean; balance: boolean }
  /** WeChat is being told newer figures at this moment. */
  isOnItsWay: boolean
}

/** The words that stand in the rows. */
export type ComparedWords = {
  memberNo: string
  active: string
  status: string
  holder: string
  points: string
  balance: string
  yes: string
  no: string
  ours: Record<'held' | 'deleted' | 'invalidated', string>
  wechat: Record<string, string>
  note: Record<Cure | 'onItsWay' | 'belowZero', string>
}

type Values = Pick<ComparedRow, 'ours' | 'wechat'>

/** The two side by side, row by row, with what differs and what helps. Personal data is compared whole and shown masked. */
export function compareRows(
  card: ComparedCard,
  words: ComparedWords,
  labelOf: (question: string) => string,
): ComparedRow[] {
  const { ours, wechat, differs } = card
  const isHeld = ours.status === 'held' && !differs.status
  const row = (
    key: string,
    label: string,
    values: Values,
    isDifferent: boolean,
    cure: Cure,
  ): ComparedRow => ({
    key,
    label,
    kind: 'text',
    ...values,
    differs: isDifferent,
    ...(isDifferent ? { cure, note: words.note[cure] } : {}),
  })
  const holders = { ours: maskOpenid(ours.openid), wechat: maskOpenid(wechat.openid) }
  const statuses = {
    ours: words.ours[ours.status],
    wechat: words.wechat[wechat.userCardStatus] ?? wechat.userCardStatus,
  }
  const numbers = { ours: ours.memberNo, wechat: wechat.membershipNumber || null }
  const active = { ours: activeWord(ours.isActive), wechat: activeWord(wechat.hasActive) }
  return [
    row('status', words.status, statuses, differs.status, 'adopt'),
    row('holder', words.holder, holders, ours.openid !== wechat.openid, 'adopt'),
    row('active', words.active, active, isHeld && ours.isActive !== wechat.hasActive, 'activate'),
    row('memberNo', words.memberNo, numbers, isHeld && differs.memberNo, 'activate'),
    figureRow(card, words, 'points'),
    ...(ours.balance === null ? [] : [figureRow(card, words, 'balance')]),
    ...answerRows(card, words, labelOf),
  ]

  function activeWord(isActive: boolean) {
    return isActive ? words.yes : words.no
  }
}

function figureRow(card: ComparedCard, words: ComparedWords, key: 'points' | 'balance'): ComparedRow {
  const ours = card.ours[key] ?? 0
  const wechat = (key === 'points' ? card.wechat.bonus : card.wechat.balance) ?? null
  const differs = card.differs[key]
  const note = differs
    ? words.note.repair
    : card.isOnItsWay
      ? words.note.onItsWay
      : ours < 0
        ? words.note.belowZero
        : undefined
  return {
    key,
    label: words[key],
    kind: key === 'points' ? 'points' : 'money',
    ours,
    wechat,
    differs,
    ...(differs ? { cure: 'repair' as const } : {}),
    ...(note === undefined ? {} : { note }),
  }
}

/** Answers that WeChat does not have are no difference: they came by another way. */
function answerRows(
  { ours, wechat }: ComparedCard,
  words: ComparedWords,
  labelOf: (question: string) => string,
): ComparedRow[] {
  const theirs = wechat.answers ?? []
  const names = [...new Set([...ours.answers, ...theirs].map(({ name }) => name))]
  return names.map((name): ComparedRow => {
    const own = ours.answers.find((answer) => answer.name === name)?.value
    const told = theirs.find((answer) => answer.name === name)?.value
    const differs = told !== undefined && told !== (own ?? '')
    return {
      key: `answer:${name}`,
      label: labelOf(name),
      kind: 'text',
      ours: own === undefined ? null : maskAnswer(name, own),
      wechat: told === undefined ? null : maskAnswer(name, told),
      differs,
      ...(differs ? { cure: 'profile', note: words.note.profile } : {}),
    }
  })
}
