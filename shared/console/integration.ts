import { z } from 'zod'
import { apiScopes, type ApiScope, type DeliveryState, type DeliveryTry, type WebhookState } from '../api.ts'
import { memberChangeKinds, type MemberChangeKind } from '../change.ts'

/** GET /api/console/api-keys answers Paged<ApiKeyView>, the newest first; there are few, and they come at once. */
export type ApiKeyView = {
  id: string
  name: string
  /** Its first characters. */
  hint: string
  state: 'active' | 'expired' | 'revoked'
  scopes: ApiScope[]
  /** CIDR ranges from which it is accepted; none: from everywhere. */
  networks: string[]
  /** Who made it; absent where it was made in a shell. */
  createdBy?: string
  createdAt: string
  expiresAt?: string
  revokedAt?: string
  /** Exact to a minute. */
  lastUsedAt?: string
  /** When it was last turned away since, and why. */
  refused?: { at: string; why: 'expired' | 'revoked' | 'network' }
}

/** POST /api/console/api-keys answers MadeApiKey: the key is shown this once. */
export const NewApiKey = z.object({
  name: z.string().trim().min(1).max(60),
  scopes: z.array(z.enum(apiScopes)).min(1),
  networks: z.array(z.string().trim().min(1).max(60)).max(20),
  /** Null: it does not expire. */
  days: z.int().min(1).max(3650).nullable(),
})
export type NewApiKey = z.infer<typeof NewApiKey>
export type MadeApiKey = { key: string; view: ApiKeyView }
/* POST /api/console/api-keys/:id/revoke: {} -> ApiKeyView; 409 where it was revoked before. */

/** GET /api/console/webhooks answers Paged<WebhookView>, the newest first. */
export type WebhookView = {
  id: string
  url: string
  description: string
  /** None: all of them. */
  kinds: MemberChangeKind[]
  state: WebhookState
  createdAt: string
  /** Tries in a row that failed, and until when no further one is made. */
  failures: number
  pausedUntil?: string
  /** Deliveries that wait, and that were given up. */
  waiting: number
  failed: number
  lastDeliveredAt?: string
}

/** POST /api/console/webhooks answers MadeWebhook: the secret is shown this once. */
export const NewWebhook = z.object({
  url: z.string().trim().min(1).max(500),
  description: z.string().trim().max(120),
  kinds: z.array(z.enum(memberChangeKinds)),
})
export type NewWebhook = z.infer<typeof NewWebhook>
export type MadeWebhook = { secret: string; view: WebhookView }
/** POST /api/console/webhooks/:id: changes what it is told, and whether; answers WebhookView. Another address is another webhook. */
export const EditWebhook = NewWebhook.pick({ description: true, kinds: true }).extend({ isOn: z.boolean() })
export type EditWebhook = z.infer<typeof EditWebhook>
/*
 * POST /api/console/webhooks/:id/rotate: {} -> MadeWebhook; deliveries are signed with the old secret as well for a day.
 * POST /api/console/webhooks/:id/test: {} -> DeliveryView: a test is sent at once, and comes back with its try.
 * POST /api/console/webhooks/:id/remove: {} -> { ok: true }; its log goes with it.
 */

/** GET /api/console/deliveries?cursor=&webhook=&state= answers Paged<DeliveryRow>, the newest first. Kept for 30 days. */
export type DeliveryRow = {
  id: string
  webhookId: string
  url: string
  /** One of shared/change.ts, or `webhook.test`. */
  kind: string
  memberId?: string
  state: DeliveryState
  attempts: number
  createdAt: string
  nextAt?: string
  last?: DeliveryTry
}
/** GET /api/console/deliveries/:id: with what was sent, and every try. */
export type DeliveryView = DeliveryRow & { body: string; tries: DeliveryTry[]; endedAt?: string }

/** POST /api/console/deliveries/:id/replay: {} -> DeliveryView, waiting again. */
/** POST /api/console/webhooks/:id/replay: all that were given up since a day in China; answers how many. */
export const ReplayFailed = z.object({ since: z.iso.date() })
export type Replayed = { count: number }
