import createClient from 'openapi-fetch'
import { Webhook } from 'standardwebhooks'
import type { components, paths } from './v1.d.ts'

/**
 * A CRM, as an example of how /api/v1 is used: the types come from its OpenAPI document, and nothing else is known of the
 * server. `fetch` is the platform's own, unless somebody hands in another.
 */

type Options = { baseUrl: string; key: string; fetch?: (request: Request) => Promise<Response> }
type Change = components['schemas']['Change']
type Problem = components['schemas']['Problem']
export type WebhookEvent = components['schemas']['WebhookEvent']

export function connect({ baseUrl, key, fetch = globalThis.fetch }: Options) {
  return createClient<paths>({
    baseUrl,
    fetch,
    headers: { authorization: `Bearer ${key}`, 'accept-language': 'en' },
  })
}
export type Crm = ReturnType<typeof connect>

/** A refusal of the server's, with its code and its figures. */
export class ApiError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail}`)
    this.problem = problem
  }
}

function taken<T>({ data, error }: { data?: T; error?: Problem }): T {
  if (error || data === undefined) throw error ? new ApiError(error) : new Error('there was no answer')
  return data
}

/** Who is at the till? She shows the code of this minute, or tells her phone number. */
export async function findMember(crm: Crm, by: components['schemas']['Find']) {
  const { member } = taken(await crm.POST('/members/find', { body: by }))
  return member
}

/**
 * An order of so many fen earns points. The order's number is the Idempotency-Key: however often this runs, after a crash or
 * a lost answer, the points are given once.
 */
export async function orderPaid(
  crm: Crm,
  memberId: string,
  order: { no: string; fen: number; points: number },
) {
  const posting = taken(
    await crm.POST('/members/{memberId}/ledger', {
      params: { path: { memberId }, header: { 'Idempotency-Key': `order-${order.no}` } },
      body: {
        lines: [{ account: 'points', amount: order.points, reason: 'purchase', purchaseFen: order.fen }],
        note: `Order ${order.no}`,
      },
    }),
  )
  return posting.postingId
}

/** The order was cancelled: what it gave is taken back. */
export async function orderCancelled(crm: Crm, postingId: string, orderNo: string) {
  return taken(
    await crm.POST('/postings/{postingId}/reverse', {
      params: { path: { postingId }, header: { 'Idempotency-Key': `cancel-${orderNo}` } },
      body: { note: `Order ${orderNo} was cancelled` },
    }),
  )
}

/** A profile is corrected as it was read: where somebody was faster, it is read again and tried once more. */
export async function rename(crm: Crm, memberId: string, name: string, key: string) {
  for (const attempt of ['first', 'second']) {
    const { data, response } = await crm.GET('/members/{memberId}', { params: { path: { memberId } } })
    if (data?.name === name) return data
    const header = { 'Idempotency-Key': `${key}-${attempt}`, 'If-Match': response.headers.get('etag') ?? '' }
    const answer = await crm.PATCH('/members/{memberId}', {
      params: { path: { memberId }, header },
      body: { name },
    })
    if (answer.response.status !== 412) return taken(answer)
  }
  throw new Error('somebody else changes this member all the time')
}

/** Everything since a cursor, and where to go on. Keep the cursor together with what was made of the changes. */
export async function follow(
  crm: Crm,
  since: string | undefined,
): Promise<{ changes: Change[]; cursor: string }> {
  const changes: Change[] = []
  let cursor = since
  for (;;) {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) }
    const page = taken(await crm.GET('/changes', { params: { query } }))
    changes.push(...page.items)
    cursor = page.nextCursor
    if (!page.hasMore) return { changes, cursor }
  }
}

/**
 * What a receiver of webhooks does: checks the signature over the raw body, remembers the id, for a delivery may come twice,
 * and answers 204 before it does anything slow. Whatever is not ours gets 401.
 */
export function receiver(secret: string, onEvent: (event: WebhookEvent) => void) {
  const webhook = new Webhook(secret)
  const seen = new Set<string>()
  return async (request: Request): Promise<Response> => {
    const body = await request.text()
    try {
      webhook.verify(body, Object.fromEntries(request.headers))
    } catch {
      return new Response('unknown sender', { status: 401 })
    }
    const id = request.headers.get('webhook-id') ?? ''
    if (!seen.has(id)) onEvent(JSON.parse(body) as WebhookEvent)
    seen.add(id)
    return new Response(null, { status: 204 })
  }
}
