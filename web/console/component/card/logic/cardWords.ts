import { chinaDate } from '../../../../ui/chinaDate.ts'
import type { CardDraft } from '../../../../../shared/console/cardDraft.ts'
import { wechatWords as say } from '../../../text/card/preview.ts'
import { fenToText } from './money.ts'

/** `10` percent off is 9 折, `15` is 8.5 折; undefined where it is no discount. */
export function tenthsOf(percentOff: number | undefined): string | undefined {
  if (percentOff === undefined || percentOff <= 0 || percentOff >= 100) return undefined
  return String((100 - percentOff) / 10)
}

/** The rule of points as the sentences that WeChat makes of it. Half a rule makes no sentence. */
export function bonusSentences(rule: CardDraft['bonusRule']): string[] {
  if (!rule) return []
  const { costMoneyUnit, increaseBonus, maxIncreaseBonus, initIncreaseBonus } = rule
  const { costBonusUnit, reduceMoney, leastMoneyToUseBonus, maxReduceBonus } = rule
  const lines: string[] = []
  if (initIncreaseBonus) lines.push(say.opening(initIncreaseBonus))
  if (costMoneyUnit && increaseBonus) {
    const cap = maxIncreaseBonus ? `，${say.earnCap(maxIncreaseBonus)}` : ''
    lines.push(say.earn(fenToText(costMoneyUnit), increaseBonus) + cap)
  }
  if (costBonusUnit && reduceMoney) {
    const least = leastMoneyToUseBonus ? `，${say.spendLeast(fenToText(leastMoneyToUseBonus))}` : ''
    const cap = maxReduceBonus ? `，${say.spendCap(maxReduceBonus)}` : ''
    lines.push(say.spend(costBonusUnit, fenToText(reduceMoney)) + least + cap)
  }
  return lines
}

/** Validity as WeChat prints it, dots and hyphen between dates in China; in other words where the console tells of it. */
export function validityWords(
  validity: CardDraft['validity'],
  words: { permanent: string; term: (days: number, after: number) => string } = say,
): string {
  if (validity.type === 'permanent') return words.permanent
  if (validity.type === 'term') return words.term(validity.days, validity.startsAfterDays)
  return `${chinaDate(validity.beginsAt)}-${chinaDate(validity.endsAt)}`
}

const two = (value: number) => String(value).padStart(2, '0')

/** The hours of use as WeChat prints them, one line a day. */
export function hoursWords(limits: CardDraft['timeLimits']): string[] {
  return limits.map(({ day, begin, end }) => {
    const hours =
      begin && end
        ? `${two(begin.hour)}:${two(begin.minute)}至${two(end.hour)}:${two(end.minute)}`
        : say.wholeDay
    return `${say.weekdays[day]}  ${hours}`
  })
}

export type Column = { name: string; value: string }

/** The figures under an active card's face, with samples: points, balance, then the merchant's own, WeChat's order. */
export function columnsOf(draft: CardDraft): Column[] {
  return [
    ...(draft.supplyBonus ? [{ name: say.points, value: say.samplePoints }] : []),
    ...(draft.supplyBalance ? [{ name: say.balance, value: say.sampleBalance }] : []),
    ...draft.customFields.map(({ nameType, name }) =>
      nameType
        ? { name: say.nameTypes[nameType][0], value: say.nameTypes[nameType][1] }
        : { name: name || '…', value: '–' },
    ),
  ]
}
