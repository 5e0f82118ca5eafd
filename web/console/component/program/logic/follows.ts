import { needsSettling } from '../../../../../shared/console/needsSettling.ts'
import type { LevelCount, LevelPreview } from '../../../../../shared/console/program.ts'
import type { ProgramChange } from '../../../../../shared/console/programChanges.ts'
import type { Locale } from '../../../../../shared/portal.ts'
import type { GiftRule, Program } from '../../../../../shared/program.ts'
import { count } from '../../../../ui/count.ts'
import { programSavingTexts } from '../../../text/programSaving.ts'

export type Saving = {
  before: Program
  after: Program
  changes: ProgramChange[]
  members: LevelCount[]
  /** Where it could be counted. */
  preview: LevelPreview | undefined
}

/** What saving does, said before it is done: `ends` what stops or is lost, `stays` what begins or goes on. */
export function follows(locale: Locale, saving: Saving): { ends: string[]; stays: string[] } {
  const say = programSavingTexts[locale].follows
  const has = (group: ProgramChange['group'], field?: string) =>
    saving.changes.some((change) => change.group === group && (field === undefined || change.field === field))
  const levels = levelEnds(say, locale, saving)
  const gifts = giftWords(say, programSavingTexts[locale].change.gift, saving)
  const { before, after } = saving
  const isReasonGone = before.reasons.some(({ id }) => !after.reasons.some((reason) => reason.id === id))
  return {
    ends: [...levels.ends, ...gifts.ends, ...(isReasonGone ? [say.reasonGone] : [])],
    stays: [
      ...levels.stays,
      ...(has('rules', 'expiry') ? [say.expiry] : []),
      ...gifts.stays,
      ...(has('rules', 'belowZero') && after.belowZero ? [say.belowZeroOn] : []),
      ...(has('limits') ? [say.limits] : []),
      ...(has('rules', 'coolingOffDays') ? [say.coolingOff] : []),
      say.kept,
    ],
  }
}

type Say = (typeof programSavingTexts)['zh-CN']['follows']

function levelEnds(say: Say, locale: Locale, { before, after, members, preview }: Saving) {
  const ends: string[] = []
  const stays: string[] = []
  if (!needsSettling(before, after)) return { ends, stays }
  const membersOf = (id: string) => members.find(({ level }) => level === id)?.members ?? 0
  for (const { id, name } of before.levels.filter(
    (level) => !after.levels.some((is) => is.id === level.id),
  )) {
    ends.push(say.levelGone(name[locale], count(membersOf(id))))
  }
  if (before.levels.length > 0 && after.levels.length === 0) ends.push(say.levelsOff)
  else if (before.levelField > 0 && after.levelField === 0) ends.push(say.fieldOff)
  else if (before.levelField > 0 && before.levelField !== after.levelField) ends.push(say.fieldMoved)
  const moving = preview?.moving
  stays.push(moving === undefined ? say.settles : moving === 0 ? say.unmoved : say.moving(count(moving)))
  if (before.levelField > 0 || after.levelField > 0) stays.push(say.cards)
  return { ends, stays }
}

function giftWords(say: Say, names: Record<GiftRule['kind'], string>, { before, after }: Saving) {
  const ends: string[] = []
  const stays: string[] = []
  for (const gift of after.gifts) {
    const was = before.gifts.find(({ id }) => id === gift.id)
    if (gift.isOn && !was?.isOn) stays.push(say.giftOn(names[gift.kind]))
    else if (gift.isOn && was && was.points !== gift.points) stays.push(say.giftMore(names[gift.kind]))
    else if (!gift.isOn && was?.isOn) ends.push(say.giftOff(names[gift.kind]))
  }
  for (const gift of before.gifts.filter(({ id, isOn }) => isOn && !after.gifts.some((is) => is.id === id))) {
    ends.push(say.giftOff(names[gift.kind]))
  }
  return { ends, stays }
}
