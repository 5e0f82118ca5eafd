import { z } from '@hono/zod-openapi'
import { cardStates } from '../../../../shared/member.ts'
import { Instant, plainText } from './common.ts'

export const Card = z
  .object({
    cardId: z.string(),
    code: z.string().openapi({ description: "This customer's card: what a till scans." }),
    state: z.enum(['active', 'waiting', 'deleted', 'invalidated']),
    openid: z.string().openapi({ description: 'Masked without the scope members:read_personal.' }),
    receivedAt: Instant.nullable(),
    activatedAt: Instant.nullable(),
  })
  .openapi('Card')

export const Member = z
  .object({
    id: z.uuid(),
    memberNo: z.string().openapi({ example: '482913650174' }),
    status: z.enum(['active', 'left']),
    cardState: z.enum(cardStates).openapi({ description: 'How her cards stand, the best of them.' }),
    points: z.int(),
    balanceFen: z.int().openapi({ description: 'In fen.' }),
    level: z
      .object({ id: z.string(), name: z.string(), since: Instant.nullable() })
      .nullable()
      .openapi({ description: 'Null where she has none. The name is in the language of Accept-Language.' }),
    channel: z.string().nullable().openapi({ description: 'The link, article or store she came by.' }),
    joinedAt: Instant,
    isMasked: z.boolean().openapi({
      description:
        'Whether name, mobile, birthday and openids are masked: the key lacks the scope members:read_personal.',
    }),
    name: z.string().nullable(),
    mobile: z.string().nullable(),
    isMobileVerified: z.boolean().openapi({
      description:
        "Whether the phone is known to be hers: from WeChat's form, or from the merchant's own list. One that she or the merchant's people wrote down since finds her too; compare something else before she spends.",
    }),
    birthday: z.string().nullable().openapi({ description: 'As it was filled in.' }),
    answers: z
      .record(z.string(), z.union([z.string(), z.array(z.string())]))
      .nullable()
      .openapi({
        description:
          "Everything that she filled in, by its question: WeChat's own (USER_FORM_INFO_FLAG_…) or the merchant's. Null where it is masked.",
      }),
    cards: z.array(Card),
    revision: z
      .int()
      .openapi({ description: 'Counts the changes of profile and status; it is also the ETag.' }),
  })
  .openapi('Member')

export const Found = z
  .object({
    member: Member,
    // A union, for a reference that may be null is written as one that can be neither.
    card: z.union([Card, z.null()]).openapi({ description: 'The card whose code was looked for.' }),
  })
  .openapi('Found')

const Code = z.string().regex(/^[\w-]{1,64}$/)

/** By exactly one of these; in the body, so that no phone number and no openid stands in an address or a log. */
export const Find = z
  .union([
    z.strictObject({
      memberNo: z
        .string()
        .regex(/^[\w -]{1,40}$/)
        .openapi({ example: '4829 1365 0174' }),
    }),
    z.strictObject({
      code: Code,
      cardId: Code.optional().openapi({ description: 'Where the same code may be on several cards.' }),
    }),
    z.strictObject({
      dynamicCode: z
        .string()
        .regex(/^\d{1,40}$/)
        .openapi({ description: 'What the member shows in her portal, changing every minute.' }),
    }),
    z.strictObject({
      mobile: z
        .string()
        .regex(/^\+?[\d ()-]{1,30}$/)
        .openapi({ example: '13800138000' }),
    }),
    z.strictObject({ openid: Code }),
  ])
  .openapi('Find')

const Answer = z.union([plainText(0, 500), z.array(plainText(1, 120)).max(30)])

export const MemberPatch = z
  .strictObject({
    name: plainText(0, 100).optional(),
    mobile: plainText(0, 30).optional(),
    birthday: plainText(0, 30).optional().openapi({ description: 'Like 1995-06-18.' }),
    answers: z
      .record(plainText(1, 120), Answer)
      .optional()
      .openapi({ description: 'Further answers by their question.' }),
  })
  .openapi('MemberPatch', { description: 'What is not named stays; an empty text takes an answer away.' })

export const Invalidate = z
  .strictObject({
    reason: plainText(2, 60).openapi({ description: 'What the customer reads.' }),
    isAgreed: z.literal(true).openapi({ description: 'She was told, and agreed.' }),
    memberNo: z
      .string()
      .regex(/^[\w -]{1,40}$/)
      .openapi({ description: "The member's number again: this cannot be undone." }),
  })
  .openapi('Invalidate')

export const Invalidation = z
  .object({
    state: z.enum(['waiting', 'refused', 'done']).openapi({
      description: '`waiting`: WeChat did not answer and is asked again; `refused`: nothing has changed.',
    }),
    reason: z.string(),
    askedAt: Instant,
    message: z.string().nullable().openapi({ description: 'Why WeChat refused.' }),
  })
  .openapi('Invalidation')
