import { z } from '@hono/zod-openapi'
import { webhookStates } from '../../../../shared/api.ts'
import { accounts } from '../../../../shared/ledger.ts'
import { cardStates } from '../../../../shared/member.ts'
import { ChangeKind } from './change.ts'
import { Instant, plainText } from './common.ts'

export const Webhook = z
  .object({
    id: z.uuid(),
    url: z.string(),
    description: z.string(),
    kinds: z.array(ChangeKind).openapi({ description: 'Which changes it is told; none: all.' }),
    state: z
      .enum(webhookStates)
      .openapi({ description: '`gone`: the target answered 410, and is told nothing more.' }),
    failures: z.int().openapi({ description: 'Tries in a row that failed.' }),
    createdAt: Instant,
  })
  .openapi('Webhook')

export const WebhookList = z.object({ items: z.array(Webhook) }).openapi('WebhookList')

export const NewWebhook = z
  .strictObject({
    url: plainText(1, 500).openapi({
      description: 'https, in the open internet.',
      example: 'https://crm.example.com/webhook',
    }),
    description: plainText(0, 120).optional(),
    kinds: z.array(ChangeKind).max(20).optional(),
  })
  .openapi('NewWebhook')

export const MadeWebhook = z
  .object({
    webhook: Webhook,
    secret: z.string().openapi({ description: 'whsec_…, shown this once: what deliveries are signed with.' }),
  })
  .openapi('MadeWebhook')

/** What a delivery brings. Never personal data: whoever needs it reads the member. */
export const WebhookEvent = z
  .object({
    type: z.union([ChangeKind, z.literal('webhook.test')]),
    timestamp: Instant,
    data: z.object({
      changeId: z.int().optional(),
      memberId: z.uuid().optional(),
      memberNo: z.string().optional(),
      status: z.enum(['active', 'left']).optional(),
      cardState: z.enum(cardStates).optional(),
      points: z.int().optional().openapi({ description: 'Hers when the delivery was made.' }),
      balanceFen: z.int().optional(),
      level: z.string().nullable().optional(),
      cardId: z.string().optional(),
      postingId: z.uuid().optional(),
      lines: z
        .array(
          z.object({
            entryId: z.int(),
            account: z.enum(accounts),
            amount: z.int(),
            total: z.int(),
            reason: z.string(),
            store: z.string().nullable(),
            purchaseFen: z.int().nullable(),
          }),
        )
        .optional()
        .openapi({ description: 'Of ledger.posted.' }),
    }),
  })
  .openapi('WebhookEvent')
