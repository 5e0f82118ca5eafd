/** A place in the order of the changes: behind the change `id` of the transaction `tx`. */
export type ChangePlace = { tx: number; id: number }

/** Before the first change. */
export const beginning: ChangePlace = { tx: 0, id: 0 }

/** Behind everything of the transactions before `tx`: who begins here reads what happens from then on. */
export const placeBefore = (tx: number): ChangePlace => ({ tx: tx - 1, id: Number.MAX_SAFE_INTEGER })

/** A place as callers keep it: a word that says nothing to them. */
export const cursorOf = ({ tx, id }: ChangePlace): string =>
  Buffer.from(`1.${tx}.${id}`).toString('base64url')

/** The inverse; undefined for what is no cursor of ours. */
export function placeOf(cursor: string): ChangePlace | undefined {
  if (!/^[\w-]{6,60}$/.test(cursor)) return undefined
  const text = Buffer.from(cursor, 'base64url').toString('latin1')
  const [, tx, id] = /^1\.(\d{1,16})\.(\d{1,16})$/.exec(text) ?? []
  if (tx === undefined || id === undefined) return undefined
  const place = { tx: Number(tx), id: Number(id) }
  return Number.isSafeInteger(place.tx) && Number.isSafeInteger(place.id) ? place : undefined
}
