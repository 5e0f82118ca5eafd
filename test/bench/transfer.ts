import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { listExportedMembers } from '../../server/store/statement/listExportedMembers.ts'
import type { House } from '../../server/usecase/house.ts'
import { beginReading } from '../../server/usecase/transfer/beginReading.ts'
import { checkImport } from '../../server/usecase/transfer/checkImport.ts'
import { exportMembers } from '../../server/usecase/transfer/exportMembers.ts'
import { importSlice } from '../../server/usecase/transfer/importSlice.ts'
import { startImport } from '../../server/usecase/transfer/startImport.ts'
import { viewImport } from '../../server/usecase/transfer/viewImport.ts'
import { benchHouse } from './house.ts'
import { round, timed, type Measurement } from './measure.ts'
import { peakMemory } from './memory.ts'
import { COLUMNS, sendList, writeList } from './transferFile.ts'

const ROWS = 1_000_000
const FEWER_ROWS = 100_000
/** A million within ten minutes, on two cores. */
const IMPORT_AIM = 2000
const EXPORT_AIM = 10_000
/** Flat: ten times the rows take hardly more. */
const MEMORY_RATIO_AIM = 1.25

const never = new AbortController().signal
const rate = (rows: number, ms: number) => Math.round(rows / (ms / 1000))

async function step(house: House, id: string): Promise<number> {
  return timed(async () => {
    for (;;) {
      const view = await viewImport(house, { id, locale: 'zh-CN' })
      if (!view || !['reading', 'checking', 'running'].includes(view.state)) return
      await importSlice(house, id, never)
    }
  })
}

type Steps = { sent: number; read: number; checked: number; imported: number }

/** The whole way of a file, step by step, as its task walks it. */
async function importList(house: House, path: string, rows: number): Promise<Steps> {
  let id = ''
  const sent = await timed(async () => (id = await sendList(house, path)))
  await beginReading(house, { id })
  const read = await step(house, id)
  const view = await viewImport(house, { id, locale: 'zh-CN' })
  await checkImport(house, { id, uses: view?.columns.map(({ use }) => use) ?? [], known: 'skip' })
  const checked = await step(house, id)
  await startImport(house, id)
  const imported = await step(house, id)
  const done = await viewImport(house, { id, locale: 'zh-CN' })
  if (done?.made !== rows) throw new Error(`${done?.made} of ${rows} members were made: ${done?.message}`)
  return { sent, read, checked, imported }
}

/** PostgreSQL reading the same file by itself, into columns of text, without keys and indexes. */
async function bareCopy({ db }: House, path: string): Promise<number> {
  const columns = sql.join(
    COLUMNS.map((name) => sql`${sql.identifier(name)} text`),
    sql`, `,
  )
  await db.execute(sql`create table bare (${columns})`)
  const ms = await timed(() =>
    db.execute(sql`copy bare from ${sql.raw(`'${path}'`)} with (format csv, header)`),
  )
  await db.execute(sql`drop table bare`)
  return ms
}

/** Read to the end and thrown away, as a browser would keep it. */
async function exportAll(house: House): Promise<number> {
  const who = { id: 'bench', name: 'bench', role: 'owner' as const }
  const file = await exportMembers(house, { words: {}, locale: 'zh-CN', who })
  if (file.outcome !== 'file') throw new Error(file.outcome)
  let bytes = 0
  for await (const piece of file.content) bytes += piece.length
  return bytes
}

/** The same rows, asked for in the same pieces, with nothing opened and nothing written. */
async function bareSelect({ db }: House): Promise<void> {
  for (let after = 0; ;) {
    const rows = await listExportedMembers(db, { filter: {}, after, until: 2 ** 40, rowsMax: 1000 })
    if (rows.length === 0) return
    after = rows.at(-1)?.seq ?? after
  }
}

async function importing(house: House, folder: string): Promise<Measurement[]> {
  const [small, large] = [join(folder, 'small.csv'), join(folder, 'large.csv')]
  await writeList(small, { from: 0, count: FEWER_ROWS })
  await writeList(large, { from: 1_000_000, count: ROWS })
  const few = await peakMemory(() => importList(house, small, FEWER_ROWS))
  const many = await peakMemory(() => importList(house, large, ROWS))
  const { sent, read, checked, imported } = many.result
  const copied = await bareCopy(house, large)
  const whole = sent + read + checked + imported
  return [
    {
      name: 'csv import',
      ours: {
        what: `${ROWS} members made, with ledger, words and changes`,
        value: rate(ROWS, imported),
        unit: 'rows/s',
      },
      baseline: { what: 'bare COPY of the same file', value: rate(ROWS, copied), unit: 'rows/s' },
      ratio: round(rate(ROWS, imported) / rate(ROWS, copied), 3),
      aim: `>= ${IMPORT_AIM} rows/s`,
      met: rate(ROWS, imported) >= IMPORT_AIM,
      note: `sent ${rate(ROWS, sent)}, read ${rate(ROWS, read)}, checked ${rate(ROWS, checked)} rows/s; all of it ${round(whole / 1000, 0)} s`,
    },
    memory('csv import memory', many.megabytes, few.megabytes),
  ]
}

const memory = (name: string, many: number, few: number): Measurement => ({
  name,
  ours: { what: `the process's peak with ${ROWS} rows`, value: round(many, 0), unit: 'MB' },
  baseline: { what: `with ${FEWER_ROWS} rows`, value: round(few, 0), unit: 'MB' },
  ratio: round(many / few),
  aim: `<= ${MEMORY_RATIO_AIM} times`,
  met: many / few <= MEMORY_RATIO_AIM,
})

async function exporting(house: House): Promise<Measurement[]> {
  const rows = ROWS + FEWER_ROWS
  await house.db.execute(sql`vacuum analyze member`)
  await bareSelect(house)
  const selected = await timed(() => bareSelect(house))
  let ms = 0
  const { megabytes } = await peakMemory(async () => (ms = await timed(() => exportAll(house))))
  return [
    {
      name: 'csv export',
      ours: { what: `${rows} members, profiles opened`, value: rate(rows, ms), unit: 'rows/s' },
      baseline: {
        what: 'the same rows selected, nothing opened',
        value: rate(rows, selected),
        unit: 'rows/s',
      },
      ratio: round(rate(rows, ms) / rate(rows, selected)),
      aim: `>= ${EXPORT_AIM} rows/s`,
      met: rate(rows, ms) >= EXPORT_AIM,
      note: `the process's peak ${round(megabytes, 0)} MB`,
    },
  ]
}

/** A list of 1,000,000 members in, and everybody out: how fast, beside PostgreSQL alone, and how much memory that takes. */
export async function transfer(): Promise<Measurement[]> {
  const bench = await benchHouse()
  const folder = await mkdtemp(join(tmpdir(), 'member-portal-lists-'))
  await chmod(folder, 0o755)
  try {
    const { house } = bench.opened
    return [...(await importing(house, folder)), ...(await exporting(house))]
  } finally {
    await rm(folder, { recursive: true, force: true })
    await bench.close()
  }
}
