import { z } from 'zod'
import { Level, Program } from '../program.ts'
import type { ProgramChange } from './programChanges.ts'

/** PUT /api/console/program answers ProgramSaved; 409 `stale` where somebody else has saved meanwhile. `revision`: 0 while nobody has ever saved. */
export const SaveProgram = z.object({ revision: z.int().min(0), program: Program })
export type SaveProgram = z.infer<typeof SaveProgram>
/** `settles`: every member is now put into her level again, and cards are told. */
export type ProgramSaved = { revision: number; settles: boolean }

/** How many active members have a level; null: none yet. */
export type LevelCount = { level: string | null; members: number }

/** GET /api/console/program/settling: { settling? }, how far members have been put into their levels again. Nothing where that never was. */
export type SettlingView = {
  startedAt: string
  endedAt?: string
  /** From 0 to 1. */
  part: number
  /** How many members' levels it has changed so far. */
  changed: number
  /** Cards that WeChat has yet to be told of, at most `untoldMax`: then there are more. */
  untold: number
}
export const untoldMax = 10_000

/** One of the three places of a card's own figures: WeChat's kind of it, or the merchant's name. Null where the card has none there. */
export type CardField = { nameType?: string; name?: string } | null

/** GET /api/console/program. */
export type ProgramView = {
  program: Program
  revision: number
  /** Who saved it last, and when; nothing while the defaults hold. No name: the system. */
  changedAt?: string
  changedBy?: string
  members: LevelCount[]
  settling?: SettlingView
  /** The default card, and its three places. `fields` is absent where they are not known yet. */
  card?: { cardId: string; title: string; fields?: CardField[] }
}

/**
 * GET /api/console/program/preview?levels=plain:0,gold:500&windowDays=365: how many members would be in each of these levels; none where nothing is said. 400 for
 * levels that are none. Above 10,000 members a sample is counted, and `isSample` says so.
 */
export const PreviewQuery = z.object({
  levels: z
    .string()
    .max(500)
    .default('')
    .transform((text) => (text === '' ? [] : text.split(',').map((part) => part.split(':'))))
    .pipe(
      z
        .array(
          z.tuple([
            Level.shape.id,
            z
              .string()
              .regex(/^\d{1,9}$/)
              .transform(Number),
          ]),
        )
        .max(10),
    )
    .transform((pairs) => pairs.map(([id, threshold]) => ({ id, threshold }))),
  windowDays: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((days) => days <= 3650),
})
export type LevelPreview = {
  /** All active members. */
  members: number
  isSample: boolean
  levels: { id: string; members: number }[]
  /** How many would have another level than now. */
  moving: number
}

/** GET /api/console/program/versions?cursor= answers Paged<ProgramVersion>, the newest first; `changes` is against the one before. */
export type ProgramVersion = {
  revision: number
  changedAt: string
  /** No name: the system. */
  changedBy?: string
  changes: ProgramChange[]
}
