import { z } from 'zod'

/** What a column of a list of members can be. Money stands in yuan (`balance`) or in fen (`balanceFen`). */
export const importFields = [
  'mobile',
  'memberNo',
  'name',
  'birthday',
  'sex',
  'email',
  'address',
  'idCard',
  'education',
  'career',
  'industry',
  'income',
  'habit',
  'points',
  'balance',
  'balanceFen',
  'joinedAt',
  'channel',
] as const
export type ImportField = (typeof importFields)[number]

/** What becomes of a column: one of the fields, an answer of its own under the column's title, or nothing. */
export const columnUses = [...importFields, 'own', 'none'] as const
export type ColumnUse = (typeof columnUses)[number]

/** How a file is written, where it is to be read otherwise than it looks. */
export const fileEncodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
export const fileDelimiters = [',', ';', '\t', '|'] as const

export const importLimits = {
  /** The whole file, in bytes. */
  bytes: 200 * 1024 * 1024,
  /** Of one part of it: below what proxies let through by themselves. An even number, so that UTF-16 is not cut in two. */
  partBytes: 1_000_000,
  rows: 2_000_000,
}

/** POST /api/console/member-imports answers { id }. The file follows in parts. */
export const NewImport = z.object({
  fileName: z.string().trim().min(1).max(200),
  bytes: z.int().min(1),
})
export type NewImport = z.infer<typeof NewImport>

/**
 * PUT /api/console/member-imports/:id/parts/:no, raw bytes: part `no`, counting from 0, each `importLimits.partBytes` long and
 * the last as long as the rest. The same part again replaces it. Answers {}.
 *
 * POST /api/console/member-imports/:id/read: all parts are there, or the file is to be read anew in another way. Answers {}.
 */
export const ReadImport = z.object({
  encoding: z.enum(fileEncodings).optional(),
  delimiter: z.enum(fileDelimiters).optional(),
})
export type ReadImport = z.infer<typeof ReadImport>

/** POST /api/console/member-imports/:id/check: a dry run. Nothing is made; what would be is counted. Answers {}. */
export const CheckImport = z.object({
  /** One a column, in order. */
  uses: z.array(z.enum(columnUses)).min(1).max(200),
  /** Members that are there already, by phone or number: left alone, or given the file's profile. Their points never change. */
  known: z.enum(['skip', 'update']),
  /** Where those come from whose line says nothing. */
  channel: z.string().max(128).optional(),
})
export type CheckImport = z.infer<typeof CheckImport>

/** POST /api/console/member-imports/:id/start and /cancel answer {}. What was imported before a cancellation stays, and it can be started again. */

export const importStates = [
  /** Its parts are coming. */
  'uploading',
  /** Encoding, columns and lines are being found out. */
  'reading',
  /** Its columns wait for somebody's eye. */
  'read',
  'checking',
  'checked',
  'running',
  'done',
  'cancelled',
  /** The file as a whole can't be imported; nothing was made. */
  'refused',
  'failed',
] as const
export type ImportState = (typeof importStates)[number]

/** What is wrong with one line. */
export type ImportFault = {
  /** As a spreadsheet counts: the titles are row 1. */
  row: number
  /** The column's title; absent where the line as a whole is meant. */
  column?: string
  /** What stands there. */
  cell?: string
  /** What is wrong, and what to do. */
  message: string
  cure: string
}

/** GET /api/console/member-imports/:id. GET /api/console/member-imports?cursor= answers Paged<ImportSummary>, the newest first. */
export type ImportSummary = {
  id: string
  fileName: string
  state: ImportState
  bytes: number
  /** Data lines in the file. */
  lines: number
  made: number
  wrong: number
  by: string
  createdAt: string
  endedAt?: string
}

export type ImportView = ImportSummary & {
  /** Why it was refused or has failed, and what to do. */
  message?: string
  encoding?: (typeof fileEncodings)[number]
  delimiter?: (typeof fileDelimiters)[number]
  /** As they were found, or as somebody set them; `samples` are the first cells that say something. */
  columns: { title: string; use: ColumnUse; samples: string[] }[]
  known: 'skip' | 'update'
  channel?: string
  /** How far the present step is: bytes while reading, else lines. */
  done: number
  total: number
  /** Of the dry run: lines that make a member, and lines of members that are there already. */
  fresh: number
  knownLines: number
  /** Of the import: profiles that were changed, and lines that changed nothing. */
  updated: number
  unchanged: number
  /** The first of the lines that are wrong. The whole list is the file at GET /api/console/member-imports/:id/errors.csv. */
  faults: ImportFault[]
  /** The file and its errors are cleared away a day after the end; the figures stay. */
  isForgotten: boolean
}

/**
 * GET /api/console/member-exports/members.csv?channel=&level=&state=&from=&to=: the members whom the list's filters leave (see
 * console/member.ts), in the order in which they came to this database. GET /api/console/member-exports/ledger.csv?memberId=&from=&to=:
 * entries of points and balance, the oldest first. Both come while they are written; days are China's and both included. A file
 * that breaks off has no end: the connection is broken, and the request fails.
 */
export const exportKinds = ['members', 'ledger'] as const
export type ExportKind = (typeof exportKinds)[number]

/** How many rows a file of an export will have. */
export const ROWS_TOTAL_HEADER = 'x-rows-total'
