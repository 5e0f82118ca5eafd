import type { Context } from 'hono'

/** The card that a path names; what cannot be a card's id (wire contract, conventions) names none. */
export function cardIdOf(c: Context): string {
  const cardId = c.req.param('cardId') ?? ''
  return /^[\w-]{1,32}$/.test(cardId) ? cardId : ''
}
