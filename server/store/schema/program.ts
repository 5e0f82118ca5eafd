import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
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
