/**
 * The secret of a one-time link, `/console/welcome#<token>`: taken out of the address bar before anything else looks at it, so that it
 * stays neither in the history nor in a copied address. Nothing where the address carries none.
 */
export function takeToken(
  place: Pick<Location, 'pathname' | 'search' | 'hash'>,
  history: Pick<History, 'replaceState' | 'state'>,
) {
  if (!place.pathname.endsWith('/welcome') || place.hash.length < 2) return undefined
  const token = place.hash.slice(1)
  history.replaceState(history.state, '', place.pathname + place.search)
  return token
}
