import { z } from '@hono/zod-openapi'
import { accounts } from '../../../../shared/ledger.ts'
import { Cursor, Instant, plainText } from './common.ts'

const Account = z.enum(accounts).openapi({ description: '`points`, or `balance` in fen.' })
const AMOUNT_MAX = 100_000_000

const NewLine = z
  .strictObject({
    account: Account,
    amount: z
      .int()
      .min(-AMOUNT_MAX)
      .max(AMOUNT_MAX)
      .refine((amount) => amount !== 0, { params: { kind: 'zero' } })
      .openapi({
        description: 'Positive gives, negative takes, and 0 is nothing: points, or fen for the balance.',
        not: { const: 0 },
        example: 120,
      }),
    reason: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,29}$/)
      .openapi({
        description:
          "purchase (gives points), redeem (takes points), refund (takes points), gift, complaint (give), correction, other; or one of the merchant's own, which begin with x_. On the balance each goes in both directions.",
        example: 'purchase',
      }),
    purchaseFen: z.int().min(0).max(10_000_000_000).optional().openapi({
      description: 'What was paid, in fen, where the line comes of a purchase.',
    }),
    expiresAt: Instant.nullable().optional().openapi({
      description:
        "Until when points given here can be spent; null: for good. Without it, as the merchant's rule says.",
    }),
  })
  .openapi('NewLine')

export const NewPosting = z
  .strictObject({
    lines: z
      .array(NewLine)
      .min(1)
      .max(10)
      .openapi({ description: 'Gross: what comes and what goes stand apart.' }),
    note: plainText(0, 200).optional().openapi({ description: 'For the staff; customers do not see it.' }),
    store: plainText(1, 128).optional().openapi({ description: "The store's channel." }),
  })
  .openapi('NewPosting')

export const Reverse = z.strictObject({ note: plainText(0, 200).optional() }).openapi('Reverse')

export const Posting = z
  .object({
    postingId: z.uuid(),
    memberId: z.uuid(),
    lines: z
      .array(
        z
          .object({
            entryId: z.int(),
            account: Account,
            amount: z.int(),
            total: z.int().openapi({ description: 'The account after this line.' }),
            reason: z.string(),
            expiresAt: Instant.nullable(),
          })
          .openapi('PostingLine'),
      )
      .openapi({
        description: 'In the order in which they were counted; points that had expired by then go first.',
      }),
    points: z.int().openapi({ description: 'What she has now.' }),
    balanceFen: z.int(),
  })
  .openapi('Posting')

export const LedgerEntry = z
  .object({
    entryId: z.int(),
    postingId: z.uuid(),
    account: Account,
    amount: z.int(),
    total: z.int(),
    reason: z.string(),
    note: z.string().nullable(),
    actor: z.string().openapi({ description: '`system`, `staff:<id>` or `api:<key id>`.' }),
    store: z.string().nullable(),
    purchaseFen: z.int().nullable(),
    expiresAt: Instant.nullable(),
    isTakenBack: z.boolean(),
    isReversal: z.boolean(),
    at: Instant,
  })
  .openapi('LedgerEntry')

export const LedgerPage = z
  .object({
    items: z.array(LedgerEntry),
    nextCursor: Cursor.nullable().openapi({ description: 'For the next page; null at the end.' }),
  })
  .openapi('LedgerPage')
