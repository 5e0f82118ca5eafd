import { z } from 'zod'
import { ActivationForm } from '../card.ts'
import { CardDraft } from './cardDraft.ts'

/**
 * POST /api/console/cards. `key` is made by the page when the form is opened: a double click or a lost answer makes one card.
 * The form is needed for `redirect` and `oneTap`. Answers CardCreated; 422 with `fields` (paths below `card.` and `form.`).
 */
export const CreateCard = z.object({ key: z.uuid(), card: CardDraft, form: ActivationForm.optional() })
export type CreateCard = z.infer<typeof CreateCard>
/** `form: 'missing'`: the card is there and WeChat did not take its form yet; the card's health says so and cures it. */
export type CardCreated = { cardId: string; form: 'set' | 'missing' | 'none'; message?: string }

/** What card/update takes (wire contract 6.10); brandName, codes, activation and advanced_info are not among it. */
export const CardChanges = CardDraft.pick({
  logoUrl: true,
  backgroundUrl: true,
  title: true,
  color: true,
  codeType: true,
  notice: true,
  description: true,
  prerogative: true,
  servicePhone: true,
  supplyBonus: true,
  bonusRules: true,
  bonusCleared: true,
  bonusLink: true,
  bonusRule: true,
  supplyBalance: true,
  balanceRules: true,
  balanceLink: true,
  discount: true,
  validity: true,
  getLimit: true,
  canShare: true,
  canGiveFriend: true,
  center: true,
  customUrl: true,
  promotionUrl: true,
  customFields: true,
  customCells: true,
  locations: true,
}).partial()
export type CardChanges = z.infer<typeof CardChanges>
export type EditableField = keyof CardChanges

/** Changing one of these sends the card back to review (wire contract 6.10); until it is over the old face is shown. */
export const reviewFields: readonly EditableField[] = [
  'logoUrl',
  'backgroundUrl',
  'title',
  'color',
  'notice',
  'description',
  'prerogative',
  'supplyBonus',
  'supplyBalance',
  'discount',
]

/** PATCH /api/console/cards/:cardId. Only what changed; an empty text or null object clears. 409 `stale` where it changed meanwhile. */
export const EditCard = z.object({
  revision: z.string(),
  changes: CardChanges,
  clear: z.array(z.string()).default([]),
})
export type EditCard = z.infer<typeof EditCard>
export type CardEdited = { revision: string; inReview: boolean }

export type CardStatus = 'in_review' | 'approved' | 'refused' | 'deleted'

/** GET /api/console/cards answers { items: CardSummary[] }: the default one first, deleted ones last. */
export type CardSummary = {
  cardId: string
  title: string
  brandName: string
  logoUrl: string
  color: string
  backgroundUrl?: string
  status: CardStatus
  /** WeChat's words, where it refused. */
  refuseReason?: string
  isDefault: boolean
  /** Left to hand out. */
  stock: number
  /** Who holds the card now, and how many of them are active members. */
  holders: number
  members: number
  createdAt: string
  /** Findings of its health that need a hand. */
  warnings: number
}

/** GET /api/console/cards/:cardId: read from WeChat now; `asOf` is older where WeChat did not answer (`isStale`). */
export type CardDetail = CardSummary & {
  /** Changes with every change of the card, whoever made it: the edit's `revision`. */
  revision: string
  card: CardDraft
  form?: ActivationForm
  formRevision: string
  totalStock?: number
  asOf: string
  isStale: boolean
}

/** PUT /api/console/cards/:cardId/form. */
export const SetForm = z.object({ revision: z.string(), form: ActivationForm })
export type SetForm = z.infer<typeof SetForm>

/** POST /api/console/cards/:cardId/stock: by how much, never to how much, so that a sale in between is not lost. Answers { stock }. */
export const ChangeStock = z.object({ key: z.uuid(), change: z.int().refine((n) => n !== 0) })
/** POST /api/console/cards/:cardId/delete: the card's title, typed. Answers { ok: true }. POST …/default: {}. */
export const DeleteCard = z.object({ title: z.string() })

/** GET /api/console/cards/adoptable: cards of the account that this portal does not know. POST /api/console/cards/adopt { cardIds }. */
export type Adoptable = {
  cardId: string
  title: string
  brandName: string
  logoUrl: string
  color: string
  status: CardStatus
  problem?: string
}
export const AdoptCards = z.object({ cardIds: z.array(z.string()).min(1).max(50) })

/** GET /api/console/whitelist answers Whitelist (as we last set it: WeChat does not tell). PUT replaces it; 10 people at most together. */
export const Whitelist = z.object({ openids: z.array(z.string()), usernames: z.array(z.string()) })
export type Whitelist = z.infer<typeof Whitelist>

/** POST /api/console/cards/:cardId/codes { codes }: deposits codes of one's own, any number; GET answers { count }; POST …/codes/check. */
export const DepositCodes = z.object({ codes: z.array(z.string()).min(1).max(100_000) })
export type CodesDeposited = { added: number; known: number; refused: string[] }

/** What is looked at in a card's health. `bad` needs a hand, `hint` is worth knowing, `good` is fine. */
export const findings = [
  'review',
  'form',
  'redirect',
  'activation',
  'stock',
  'limit',
  'push',
  'callback',
  'domain',
  'share',
  'expiry',
  'points',
] as const
export type Finding = {
  check: (typeof findings)[number]
  grade: 'good' | 'hint' | 'bad'
  /** What was found, and what helps; in the caller's language. */
  title: string
  cure?: string
  /** The console can do it: POST /api/console/cards/:cardId/health/:check/cure {}; or a page of the card where it is done. */
  action?: { kind: 'cure' } | { kind: 'open'; tab: 'edit' | 'form' | 'stock' | 'overview' }
}
/** GET /api/console/cards/:cardId/health. */
export type Health = { findings: Finding[]; asOf: string }

/** POST /api/console/pictures, multipart: `kind` and `file` (JPG or PNG, 1 MB at most, of the kind's size). Answers Picture. */
export const pictureKinds = {
  logo: { width: 300, height: 300 },
  background: { width: 1000, height: 600 },
  cover: { width: 850, height: 350 },
  textImage: { width: 900, height: 600 },
  banner: { width: 640, height: 300 },
} as const
export type PictureKind = keyof typeof pictureKinds
export type Picture = { url: string }
