import { CardChanges, reviewFields, type EditableField } from '../../../../../shared/console/card.ts'
import type { CardDraft } from '../../../../../shared/console/cardDraft.ts'

/** Every field that card/update takes, in the contract's order. */
export const editableFields = Object.keys(CardChanges.shape) as EditableField[]

/** Absent, an empty text and an object of nothing mean the same to WeChat. */
const plain = (value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, plain(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** Whether two values say the same to WeChat. */
export const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(plain(a)) === JSON.stringify(plain(b))

export type Changed = {
  /** What was changed, in the contract's order. */
  fields: EditableField[]
  /** Those of them that send the card back to review. */
  review: EditableField[]
  changes: CardChanges
  /** What was taken away: WeChat is told to clear it. */
  clear: EditableField[]
}

/** What an edit would tell WeChat: only what differs, for WeChat reviews some fields again even where nothing changed. */
export function cardChanges(before: CardDraft, after: CardDraft): Changed {
  const fields = editableFields.filter((field) => !isSame(before[field], after[field]))
  const clear = fields.filter((field) => plain(after[field]) === undefined)
  const kept = fields.filter((field) => !clear.includes(field))
  const changes: CardChanges = Object.fromEntries(kept.map((field) => [field, after[field]]))
  return { fields, review: fields.filter((field) => reviewFields.includes(field)), changes, clear }
}
