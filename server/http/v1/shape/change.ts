import { z } from '@hono/zod-openapi'
import { memberChangeKinds } from '../../../../shared/change.ts'
import { Cursor, Instant } from './common.ts'

export const ChangeKind = z.enum(memberChangeKinds).openapi('ChangeKind')

export const Change = z
  .object({
    id: z.int(),
    kind: ChangeKind,
    memberId: z.uuid(),
    postingId: z.uuid().optional().openapi({ description: 'Of ledger.posted.' }),
    cardId: z
      .string()
      .optional()
      .openapi({ description: 'Of card.activated, card.deleted and card.invalidated.' }),
    level: z
      .string()
      .nullable()
      .optional()
      .openapi({ description: 'Of level.changed: the new one, null for none.' }),
    at: Instant,
  })
  .openapi('Change')

export const ChangePage = z
  .object({
    items: z.array(Change),
    nextCursor: Cursor.openapi({ description: 'Where to go on, also when there is nothing new: keep it.' }),
    hasMore: z.boolean().openapi({ description: 'Whether there are further ones at once.' }),
  })
  .openapi('ChangePage')
