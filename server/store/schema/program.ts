import { bigint, integer, jsonb, pgTable, text } from '../drizzlePg.ts'
import type { Program } from '../../../shared/program.ts'
import { instant } from '../columns.ts'

/** The merchant's rules of points and levels: one row, absent while the defaults of shared/program.ts hold. */
export const program = pgTable('program', {
  id: integer('id').primaryKey(),
  rules: jsonb('rules').$type<Program>().notNull(),
  revision: integer('revision').notNull(),
  changedBy: text('changed_by').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** The rules as they were saved, each time: append-only by trigger. `changedBy` is `staff:<id>` or `system`. */
export const programVersion = pgTable('program_version', {
  revision: integer('revision').primaryKey(),
  rules: jsonb('rules').$type<Program>().notNull(),
  changedBy: text('changed_by').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/**
 * How far the members have been put into their levels again, after the rules changed or the window moved on: one row. It
 * walks over the members by `seq`; a new beginning in the middle of one takes its place.
 */
export const levelSettling = pgTable('level_settling', {
  id: integer('id').primaryKey(),
  /** The program's revision that it began with. */
  revision: integer('revision').notNull(),
  /** The last member's `seq` that is settled. */
  position: bigint('position', { mode: 'number' }).notNull(),
  /** The last member's `seq` when it began: what the progress is measured by. */
  last: bigint('last', { mode: 'number' }).notNull(),
  /** How many members' levels it changed. */
  changed: bigint('changed', { mode: 'number' }).notNull(),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
})
