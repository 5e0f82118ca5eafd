/** What a card shows. `level` is its name, as it stands in the custom field; balance in fen. */
export type ShownFigures = { points: number; balance: number | null; level: string | null }

/** What WeChat is to be told; nothing is said of what it shows already. */
export type Telling = {
  points?: { total: number; change?: number }
  balance?: { total: number; change?: number }
  level?: string
}

/**
 * What differs between our figures and what WeChat was last told. Totals are said together with the change: the total
 * makes a repetition harmless, the change feeds the customer's message. Where it is unknown what WeChat shows, all is
 * said, without a change.
 */
export function planTelling(ours: ShownFigures, told: ShownFigures | undefined): Telling | undefined {
  const telling: Telling = {}
  if (!told) {
    telling.points = { total: Math.max(0, ours.points) }
    if (ours.balance !== null) telling.balance = { total: Math.max(0, ours.balance) }
    if (ours.level !== null) telling.level = ours.level
    return telling
  }
  const points = moved(ours.points, told.points)
  if (points) telling.points = points
  const balance = ours.balance === null ? undefined : moved(ours.balance, told.balance)
  if (balance) telling.balance = balance
  // A level that is no more leaves a blank: the field itself stays on the card.
  if (ours.level !== told.level) telling.level = ours.level ?? ' '
  return Object.keys(telling).length > 0 ? telling : undefined
}

/** A card shows no figure below zero: what is owed is ours to know. */
function moved(ours: number, told: number | null): { total: number; change?: number } | undefined {
  const total = Math.max(0, ours)
  if (told === null) return { total }
  const before = Math.max(0, told)
  return total === before ? undefined : { total, change: total - before }
}
