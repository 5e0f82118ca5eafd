import { sql } from '../drizzle.ts'
import { bigserial, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from '../drizzlePg.ts'
import { problemKinds } from '../../../shared/console/problem.ts'
import { instant } from '../columns.ts'

/** What went wrong and wants somebody's eye. One open row a kind and subject, however often it happens. */
export const problem = pgTable(
  'problem',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    kind: text('kind', { enum: problemKinds }).notNull(),
    /** What it is about, by its key: an activation's id, `card:code`, a push's id, a card id. */
    subject: text('subject').notNull(),
    memberId: uuid('member_id'),
    cardId: text('card_id'),
    /** Figures and codes of ours that the sentence needs; never personal data, never a secret. */
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
    times: integer('times').notNull().default(1),
    firstAt: instant('first_at').notNull(),
    lastAt: instant('last_at').notNull(),
    settledAt: instant('settled_at'),
    /** `system` where it went away by itself, else who settled it. */
    settledBy: text('settled_by'),
    /** What the one who settled it wrote down. */
    note: text('note'),
  },
  (t) => [
    uniqueIndex('problem_open_once')
      .on(t.kind, t.subject)
      .where(sql`${t.settledAt} is null`),
    index('problem_open')
      .on(t.lastAt, t.id)
      .where(sql`${t.settledAt} is null`),
    index('problem_settled')
      .on(t.settledAt, t.id)
      .where(sql`${t.settledAt} is not null`),
    index('problem_by_subject').on(t.subject, t.kind),
  ],
)
