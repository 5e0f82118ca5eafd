import type { Context } from 'hono'
import { z } from 'zod'

const CardRequest = z.object({
  cardId: z.string().regex(/^[\w-]{1,32}$/),
  channel: z.string().max(128).optional(),
})

export type CardRequest = { cardId: string; channel?: string }

/** The JSON that the page posts about a card, or nothing where it is not that. */
export async function readCardRequest(c: Context): Promise<CardRequest | undefined> {
  const isJson = /^application\/json\b/i.test(c.req.header('content-type') ?? '')
  const body: unknown = isJson ? await c.req.json().catch(() => undefined) : undefined
  const parsed = CardRequest.safeParse(body)
  if (!parsed.success) return undefined
  const { cardId, channel } = parsed.data
  return channel ? { cardId, channel } : { cardId }
}
