import { eq } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import type { MemberChangeKind } from '../../../shared/change.ts'
import { OutsideError, type OutsideFault } from '../../../server/floor.ts'
import { webhook, webhookDelivery } from '../../../server/store/schema/api.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { fanOutChanges } from '../../../server/usecase/webhook/fanOutChanges.ts'
import { makeWebhook } from '../../../server/usecase/webhook/makeWebhook.ts'
import { world, type World } from '../../harness/world.ts'

export type Received = { url: string; headers: Headers; body: string; event: Event }
type Event = { type: string; timestamp: string; data: Record<string, unknown> }
type Answer = Response | OutsideFault | 'silence' | ((signal: AbortSignal) => Promise<Response>)

export type HookWorld = World & {
  /** What came in, the oldest first. */
  received: Received[]
  /** What the targets of a host answer from now on; 204 where nothing is said. */
  answers(host: string, answer: (nth: number) => Answer): void
  /** Resolves when the next request arrives, whatever becomes of it. */
  arrival(): Promise<void>
  hook(url?: string, kinds?: MemberChangeKind[]): Promise<{ id: string; secret: string }>
  post(memberId: string, points?: number): Promise<void>
  /** Looks for changes and makes what is due. */
  tell(): Promise<void>
  deliveries(webhookId: string): Promise<(typeof webhookDelivery.$inferSelect)[]>
  state(webhookId: string): Promise<typeof webhook.$inferSelect>
  problems(): Promise<{ kind: string; detail: Record<string, unknown>; isOpen: boolean }[]>
}

/** The house with receivers outside that do as a test says. */
export async function hookWorld(): Promise<HookWorld> {
  const received: Received[] = []
  const says = new Map<string, (nth: number) => Answer>()
  const counts = new Map<string, number>()
  let waiters: (() => void)[] = []
  const here = await world({
    outside: {
      async fetch(url, init) {
        const { host } = new URL(url)
        const body = String(init?.body)
        received.push({ url, headers: new Headers(init?.headers), body, event: JSON.parse(body) as Event })
        for (const wake of waiters.splice(0)) wake()
        const nth = (counts.get(host) ?? 0) + 1
        counts.set(host, nth)
        return answered(says.get(host)?.(nth) ?? new Response(null, { status: 204 }), init?.signal)
      },
      judge: async (host) => (host === 'inner.example.com' ? 'private_address' : undefined),
    },
  })
  const { house } = here
  const tell = async () => {
    await fanOutChanges(house, new AbortController().signal)
    await here.drain()
  }
  return {
    ...here,
    received,
    tell,
    answers(host, answer) {
      says.set(host, answer)
      counts.set(host, 0)
    },
    arrival: () => new Promise((done) => (waiters = [...waiters, done])),
    async hook(url = 'https://crm.example.com/hook', kinds = []) {
      const made = await makeWebhook(house, { url, kinds, description: '', createdBy: 'system' })
      if (made.outcome !== 'made') throw new Error(made.outcome)
      return { id: made.row.id, secret: made.secret }
    },
    async post(memberId, points = 10) {
      const lines = [{ account: 'points' as const, amount: points, reason: 'gift' }]
      await postLedger(house, { memberId, key: randomUUID(), lines, actor: 'system', note: '给张三的补偿' })
    },
    deliveries: (webhookId) =>
      house.db
        .select()
        .from(webhookDelivery)
        .where(eq(webhookDelivery.webhookId, webhookId))
        .orderBy(webhookDelivery.seq),
    async state(webhookId) {
      const [row] = await house.db.select().from(webhook).where(eq(webhook.id, webhookId))
      if (!row) throw new Error('no such webhook')
      return row
    },
    async problems() {
      const { rows } = await here.database.pool.query<{
        kind: string
        detail: Record<string, unknown>
        isOpen: boolean
      }>(
        `select kind, detail, settled_at is null as "isOpen" from problem where kind = 'webhook_failing' order by id`,
      )
      return rows
    },
  }
}

function answered(answer: Answer, signal: AbortSignal | null | undefined): Promise<Response> {
  if (answer instanceof Response) return Promise.resolve(answer)
  if (typeof answer === 'function') return answer(signal ?? new AbortController().signal)
  if (answer !== 'silence') return Promise.reject(new OutsideError(answer))
  return new Promise((_, failed) => {
    signal?.addEventListener('abort', () => failed(new OutsideError('timeout')))
  })
}
