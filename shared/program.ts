import { z } from 'zod'

const Points = z.int().min(0).max(100_000_000)
const Words = z.object({ 'zh-CN': z.string().trim().min(1).max(40), en: z.string().trim().min(1).max(40) })

/** A level and from how many points earned within the window it is reached. The first one begins at 0. */
export const Level = z.object({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,19}$/),
  /** The Chinese name stands in the card's custom field: at most 12 bytes (wire contract 6.9). */
  name: Words,
  threshold: Points,
  benefits: z.object({ 'zh-CN': z.string().max(300), en: z.string().max(300) }).optional(),
})
export type Level = z.infer<typeof Level>

/** Until when points can be spent: for good, so many months from the day (to its end, in China), or to the end of a year. */
export const Expiry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('months'), months: z.int().min(1).max(120) }),
  z.object({ kind: z.literal('yearEnd'), yearsAfter: z.int().min(0).max(10) }),
])
export type Expiry = z.infer<typeof Expiry>

/** A present that comes by itself on a day: her birthday, the day she joined, or some days after joining. */
export const GiftRule = z.object({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,29}$/),
  kind: z.enum(['birthday', 'anniversary', 'welcome']),
  isOn: z.boolean(),
  points: z.int().min(1).max(1_000_000),
  /** `birthday`: so many days before it. `welcome`: so many days after joining. */
  days: z.int().min(0).max(60).default(0),
  /** For members of these levels alone; empty: for all. */
  levels: z.array(z.string()).default([]),
})
export type GiftRule = z.infer<typeof GiftRule>

/** A reason of the merchant's own, for the list at the till. */
export const OwnReason = z.object({
  id: z.string().regex(/^x_[a-z0-9_]{1,28}$/),
  name: Words,
  direction: z.enum(['give', 'take', 'both']),
})
export type OwnReason = z.infer<typeof OwnReason>

/** The most that one person of a role may give and take on one day in China, in points; absent: no limit. */
const Limit = z.object({ given: Points.optional(), taken: Points.optional() })

/** The merchant's rules of points and levels, as data. */
export const Program = z.object({
  levels: z.array(Level).max(10),
  /** The window in days within which earned points count; 0: since joining. */
  levelWindowDays: z.int().min(0).max(3650),
  /** Which of the card's custom fields shows the level; 0: none. */
  levelField: z.int().min(0).max(3),
  expiry: Expiry,
  /** How many days before expiry points are announced as expiring, in the portal. */
  expiryNoticeDays: z.int().min(0).max(365),
  gifts: z.array(GiftRule).max(20),
  reasons: z.array(OwnReason).max(30),
  limits: z.object({ owner: Limit, manager: Limit, cashier: Limit }),
  /** Whether points may fall below zero (a refund of points already spent). */
  belowZero: z.boolean(),
  /** Within how many minutes a cashier may take back a posting of her own. */
  undoMinutes: z.int().min(1).max(1440),
  /** How many days a member who wants to leave may still change her mind. */
  coolingOffDays: z.int().min(0).max(60),
})
export type Program = z.infer<typeof Program>

/** What holds until the merchant says otherwise. */
export const defaultProgram: Program = {
  levels: [],
  levelWindowDays: 365,
  levelField: 0,
  expiry: { kind: 'never' },
  expiryNoticeDays: 30,
  gifts: [],
  reasons: [],
  // Purchases count as well: a busy day at one till stays far below, and a thief's does not.
  limits: {
    owner: {},
    manager: { given: 500_000, taken: 500_000 },
    cashier: { given: 50_000, taken: 100_000 },
  },
  belowZero: false,
  undoMinutes: 10,
  coolingOffDays: 7,
}
