import { CardChanges, type EditCard } from '../../../shared/console/card.ts'
import type { CardDraft } from '../../../shared/console/cardDraft.ts'

/** What says nothing, for each thing that is never absent. */
const nothing: Record<string, unknown> = {
  customFields: [],
  customCells: [],
  center: { type: 'none' },
  locations: { type: 'none' },
}
const neverAbsent = new Set(['title', 'notice', 'description', 'prerogative', 'logoUrl'])

/** Absent, an empty text and an object of nothing mean the same to WeChat; the order of keys means nothing. */
const plain = (value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, plain(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
const isSame = (a: unknown, b: unknown) => JSON.stringify(plain(a)) === JSON.stringify(plain(b))

/** The card as an edit wants it; what the edit says again in other words counts as unchanged. `changed` names what differs. */
export function applyChanges(
  before: CardDraft,
  { changes, clear }: Pick<EditCard, 'changes' | 'clear'>,
): { after: CardDraft; changed: string[] } {
  const after: Record<string, unknown> = { ...before }
  const changed: string[] = []
  for (const key of clear) {
    if (!Object.hasOwn(CardChanges.shape, key)) continue
    if (neverAbsent.has(key)) after[key] = ''
    else if (key in nothing) after[key] = nothing[key]
    else if (typeof after[key] === 'boolean') after[key] = false
    else delete after[key]
  }
  for (const [key, value] of Object.entries(changes)) {
    if (isSame(value, before[key as keyof CardDraft])) continue
    if (value === '' && !neverAbsent.has(key)) delete after[key]
    else after[key] = value
  }
  for (const key of Object.keys(CardChanges.shape)) {
    if (!isSame(after[key], before[key as keyof CardDraft])) changed.push(key)
  }
  return { after: after as CardDraft, changed }
}
