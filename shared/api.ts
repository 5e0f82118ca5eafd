/** What a key of the API may do: words of the OpenAPI document and of the console. */
export const apiScopes = [
  /** Find and read members, with personal data masked, and their ledger. */
  'members:read',
  /** Personal data unmasked: name, phone, openid and what she filled in. */
  'members:read_personal',
  /** Correct a member's profile. */
  'members:write',
  /** Set one card invalid, which cannot be undone. */
  'cards:invalidate',
  /** Post to a member's ledger, and take postings back. */
  'ledger:write',
  /** Follow what has happened to members. */
  'changes:read',
  /** See, make and remove webhooks. */
  'webhooks:manage',
] as const
export type ApiScope = (typeof apiScopes)[number]

/** How every key begins, so that people and scanners of source code recognise one. */
export const apiKeyPrefix = 'mp_live_'

/** What a test of a webhook is called; all other kinds are those of shared/change.ts. */
export const webhookTest = 'webhook.test'

/** `gone`: the target answered 410 and asked to be left alone. */
export const webhookStates = ['on', 'off', 'gone'] as const
export type WebhookState = (typeof webhookStates)[number]

export const deliveryStates = ['waiting', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** Why a try of a delivery came to nothing. `status`: the target answered, but not with 2xx. */
export const deliveryFaults = [
  'status',
  'redirect',
  'timeout',
  'unknown_host',
  'private_address',
  'refused',
  'certificate',
  'broken',
] as const
export type DeliveryFault = (typeof deliveryFaults)[number]

/** One try of a delivery, as the log keeps it. */
export type DeliveryTry = {
  at: string
  durationMs: number
  /** What the target answered with; absent where it did not answer. */
  status?: number
  fault?: DeliveryFault
  /** The beginning of the target's answer, 500 characters at most. */
  answer?: string
}
