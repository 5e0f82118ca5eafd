import { customType, index, integer, jsonb, pgTable, text, uuid } from '../drizzlePg.ts'
import type { PosterBatch } from '../../../shared/console/channel.ts'
import { instant } from '../columns.ts'

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
})

/** Posters of many stores in one file, made by a task; the file is forgotten after a day. */
export const posterBatch = pgTable('poster_batch', {
  id: uuid('id').primaryKey(),
  options: jsonb('options').$type<PosterBatch>().notNull(),
  channels: jsonb('channels').$type<string[]>().notNull(),
  state: text('state', { enum: ['waiting', 'working', 'done', 'failed'] }).notNull(),
  done: integer('done').notNull().default(0),
  reason: text('reason'),
  file: bytes('file'),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
  endedAt: instant('ended_at'),
})

/** A landing page that WeChat made of cards; WeChat offers no way to list them. */
export const landingPage = pgTable(
  'landing_page',
  {
    /** WeChat's page_id. */
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    url: text('url').notNull(),
    scene: text('scene').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('landing_page_by_time').on(t.createdAt)],
)
