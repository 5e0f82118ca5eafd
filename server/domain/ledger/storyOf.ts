/** An entry of the ledger, as customers may see it: without its note, its actor and its key. */
export type StoryEntry = {
  id: number
  postingId: string
  at: Date
  /** Signed; points, or fen. */
  amount: number
  total: number
  /** A code of shared/ledger.ts, or one of the program's own. */
  reason: string
  /** What was paid, in fen. */
  purchase: number | null
  /** The store's name. */
  store: string | null
  isTakenBack: boolean
  /** Points of this entry that are not spent yet. */
  left: number
  expiresAt: Date | null
}

export type StoryPage = {
  /** One posting each, the newest first; its entries in the order in which they were counted. */
  postings: StoryEntry[][]
  /** The entry before which the next page begins; nothing on the last page. */
  next: number | undefined
}

/**
 * Entries as postings, whole ones alone: a posting's entries follow each other, so only the last of a full page may lack some,
 * and it begins the next page. `entries`: the newest first; `rowsMax`: how many were asked for, more than any posting has.
 */
export function storyOf(entries: StoryEntry[], rowsMax: number): StoryPage {
  const groups = new Map<string, StoryEntry[]>()
  for (const entry of entries) groups.set(entry.postingId, [entry, ...(groups.get(entry.postingId) ?? [])])
  const postings = [...groups.values()]
  if (entries.length < rowsMax || postings.length < 2) return { postings, next: undefined }
  postings.pop()
  return { postings, next: postings.at(-1)?.[0]?.id }
}
