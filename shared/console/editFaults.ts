import { CardChanges } from './card.ts'
import type { CardDraft } from './cardDraft.ts'
import { cardFaults, type Fault } from './cardFaults.ts'
import { collectFaults } from './fault.ts'

const editable = new Set(Object.keys(CardChanges.shape))
const topOf = (path: string) => path.split('.')[0] ?? ''

/**
 * What is wrong with an edit: of what was changed alone, for an old card may hold what is no longer taken. Beside the faults
 * of a new card: points and stored value cannot be switched off (40135), and a validity only widened (40100).
 */
export function editFaults(before: CardDraft, after: CardDraft, now?: number): Fault[] {
  const isChanged = (key: string) =>
    JSON.stringify(before[key as keyof CardDraft]) !== JSON.stringify(after[key as keyof CardDraft])
  const own = collectFaults()
  for (const key of Object.keys(after)) {
    if (!editable.has(key) && isChanged(key)) own.add(key, 'fixed')
  }
  if (before.supplyBonus && !after.supplyBonus) own.add('supplyBonus', 'only_on')
  if (before.supplyBalance && !after.supplyBalance) own.add('supplyBalance', 'only_on')
  if (isChanged('validity') && !isWider(before.validity, after.validity)) own.add('validity', 'only_wider')
  const paths = new Set(own.list.map(({ path }) => topOf(path)))
  const others = cardFaults(after, now).filter(
    ({ path }) => isChanged(topOf(path)) && !paths.has(topOf(path)),
  )
  return [...own.list, ...others]
}

function isWider(before: CardDraft['validity'], after: CardDraft['validity']): boolean {
  if (before.type === 'range' && after.type === 'range') {
    return after.beginsAt <= before.beginsAt && after.endsAt >= before.endsAt
  }
  if (before.type === 'term' && after.type === 'term') {
    return after.days >= before.days && after.startsAfterDays <= before.startsAfterDays
  }
  return before.type === after.type
}
