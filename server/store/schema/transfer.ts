import { sql } from '../drizzle.ts'
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from '../drizzlePg.ts'
import {
  fileDelimiters,
  fileEncodings,
  importStates,
  type ColumnUse,
} from '../../../shared/console/transfer.ts'
import { instant, sealed } from '../columns.ts'

/** A list of members that somebody brings: its file, what its columns are, and how far it has come. Figures stay for good. */
export const memberImport = pgTable(
  'member_import',
  {
    id: uuid('id').primaryKey(),
    fileName: text('file_name').notNull(),
    /** Of the whole file, as it was announced. */
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    state: text('state', { enum: importStates }).notNull(),
    encoding: text('encoding', { enum: fileEncodings }),
    delimiter: text('delimiter', { enum: fileDelimiters }),
    columns: jsonb('columns').$type<{ title: string; use: ColumnUse }[]>().notNull().default([]),
    known: text('known', { enum: ['skip', 'update'] })
      .notNull()
      .default('skip'),
    channel: text('channel'),
    /** The next part to be read, or the next piece to be checked or imported. */
    position: integer('position').notNull().default(0),
    /** Where reading stands within the file, sealed: it holds the beginning of a line. */
    reader: sealed('reader'),
    pieces: integer('pieces').notNull().default(0),
    /** Data lines, and those among them that have more cells than there are titles, or fewer. */
    lines: integer('lines').notNull().default(0),
    misshapen: integer('misshapen').notNull().default(0),
    /** Of the present step: lines that were looked at, and what they are. */
    done: integer('done').notNull().default(0),
    fresh: integer('fresh').notNull().default(0),
    knownLines: integer('known_lines').notNull().default(0),
    wrong: integer('wrong').notNull().default(0),
    made: integer('made').notNull().default(0),
    updated: integer('updated').notNull().default(0),
    unchanged: integer('unchanged').notNull().default(0),
    /** Why it was refused or has failed, and in which row. */
    reason: text('reason'),
    reasonRow: integer('reason_row'),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When somebody last did something with it: what nobody goes on with is cleared away. */
    touchedAt: instant('touched_at').notNull(),
    endedAt: instant('ended_at'),
    /** When its file was cleared away. */
    forgottenAt: instant('forgotten_at'),
  },
  (t) => [
    index('member_import_by_time').on(t.createdAt, t.id),
    index('member_import_kept')
      .on(t.touchedAt)
      .where(sql`${t.forgottenAt} is null`),
  ],
)

/** The file as it came, in parts; sealed, for it is full of people. */
export const importPart = pgTable(
  'import_part',
  {
    importId: uuid('import_id').notNull(),
    no: integer('no').notNull(),
    content: sealed('content').notNull(),
    bytes: integer('bytes').notNull(),
    /** `EncodingSigns`. */
    signs: jsonb('signs').$type<Record<string, number>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.no] })],
)

/** Some hundred lines of the file, divided into cells; what one transaction imports. */
export const importPiece = pgTable(
  'import_piece',
  {
    importId: uuid('import_id').notNull(),
    no: integer('no').notNull(),
    /** `CsvRow[]`, sealed. */
    content: sealed('content').notNull(),
    lines: integer('lines').notNull(),
    /** `WrongLine[]`: codes and places, nothing of what stands there. Nothing where no line is wrong. */
    faults: jsonb('faults').$type<{ row: number; faults: { fault: string }[] }[]>(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.no] })],
)

/** Which row of a file says a phone (as a keyed hash) or a number first: the rows below repeat it. Kept while it is imported. */
export const importKey = pgTable(
  'import_key',
  {
    importId: uuid('import_id').notNull(),
    key: text('key').notNull(),
    row: integer('row').notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.key] })],
)
