/** A level's name as it stands in one of the card's custom fields, 1 to 3. */
export type ShownLevel = { field: number; name: string }

/** What a card shows; balance in fen. `level`: nothing where no field shows one. */
export type ShownFigures = { points: number; balance: number | null; level: ShownLevel | null }

/** What WeChat is to be told; nothing is said of what it shows already. */
export type Telling = {
  points?: { total: number; change?: number }
  balance?: { total: number; change?: number }
  /** What is to stand in a custom field. */
  fields?: { field: number; value: string }[]
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
    if (ours.level !== null) telling.fields = fieldsOf(ours.level, null)
    return telling
  }
  const points = moved(ours.points, told.points)
  if (points) telling.points = points
  const balance = ours.balance === null ? undefined : moved(ours.balance, told.balance)
  if (balance) telling.balance = balance
  const fields = fieldsOf(ours.level, told.level)
  if (fields.length > 0) telling.fields = fields
  return Object.keys(telling).length > 0 ? telling : undefined
}

/** A card shows no figure below zero: what is owed is ours to know. */
function moved(ours: number, told: number | null): { total: number; change?: number } | undefined {
  const total = Math.max(0, ours)
  if (told === null) return { total }
  const before = Math.max(0, told)
  return total === before ? undefined : { total, change: total - before }
}

/** A level that is no more, or stands in another field now, leaves a blank: the field itself stays on the card. */
function fieldsOf(ours: ShownLevel | null, told: ShownLevel | null): { field: number; value: string }[] {
  if (ours?.field === told?.field && ours?.name === told?.name) return []
  const blank = told && told.field !== ours?.field ? [{ field: told.field, value: ' ' }] : []
  return ours ? [...blank, { field: ours.field, value: ours.name }] : blank
}
