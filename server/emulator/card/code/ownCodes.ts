import type { Call } from '../../api.ts'
import { isDeposited, namedCard } from '../../find.ts'
import { listAt } from '../../json.ts'
import type { StoredCard } from '../../state.ts'

const codesMax = 100

/** The card of a call about deposited codes: 45030 where its codes are not deposited. */
export function depositCard({ world, account, body }: Call): StoredCard | number {
  const card = namedCard(world, account, body)
  if (typeof card === 'number') return card
  return isDeposited(card) ? card : 45030
}

/** The codes of a call: 40110 for an empty one or none at all, 40109 for more than a hundred (wire contract 6.10). */
export function askedCodes({ body }: Call): string[] | number {
  const list = listAt(body, 'code')
  if (list.length > codesMax) return 40109
  const codes = list.filter((code) => typeof code === 'string' && code !== '').map(String)
  return list.length === 0 || codes.length < list.length ? 40110 : codes
}

export const depositedCodes = ({ deposit }: StoredCard) =>
  new Set([...(deposit?.free ?? []), ...(deposit?.taken ?? [])])
