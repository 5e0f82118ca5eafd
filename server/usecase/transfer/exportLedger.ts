import type { Locale } from '../../../shared/portal.ts'
import type { Program } from '../../../shared/program.ts'
import { reasonWord } from '../../../shared/text/ledger.ts'
import { transferFileTexts } from '../../../shared/text/console/transferFiles.ts'
import { chinaDay, dayAfter, isDay, startOfChinaDay } from '../../domain/chinaDays.ts'
import { chinaTime } from '../../domain/transfer/chinaTime.ts'
import { yuanOf } from '../../domain/transfer/yuan.ts'
import { listAllChannels } from '../../store/statement/listAllChannels.ts'
import {
  countExportedEntries,
  listExportedEntries,
  type ExportedEntry,
} from '../../store/statement/listExportedEntries.ts'
import type { House } from '../house.ts'
import { actorNames } from '../member/actorNames.ts'
import { readProgram } from '../program/readProgram.ts'
import { writeExport, type ExportFile, type Exporting } from './writeExport.ts'

const BATCH_ROWS = 2000

export type LedgerExport = ({ outcome: 'file' } & ExportFile) | { outcome: 'wrong'; field: 'from' | 'to' }

/** Entries of points and balance, the oldest first: gross, with the total after each. Days are China's, both included. */
export async function exportLedger(
  house: House,
  asked: {
    memberId?: string | undefined
    from?: string | undefined
    to?: string | undefined
    locale: Locale
    who: Exporting
  },
): Promise<LedgerExport> {
  const { memberId, from, to, locale, who } = asked
  if (from !== undefined && !isDay(from)) return { outcome: 'wrong', field: 'from' }
  if (to !== undefined && !isDay(to)) return { outcome: 'wrong', field: 'to' }
  const filter = {
    memberId,
    from: from === undefined ? undefined : startOfChinaDay(from),
    before: to === undefined ? undefined : startOfChinaDay(dayAfter(to, 1)),
  }
  const [{ total, lastId }, channels, program] = await Promise.all([
    countExportedEntries(house.db, filter),
    listAllChannels(house.db),
    readProgram(house.db),
  ])
  const stores = new Map(channels.map(({ channel, name }) => [channel, name]))
  const { titles, name } = transferFileTexts(locale).ledger
  const { at, memberNo, account, amount, reason, note, actor, store, purchase, expiresAt, posting } = titles
  const content = writeExport(house, {
    who,
    kind: 'ledger',
    titles: [
      at,
      memberNo,
      account,
      amount,
      titles.total,
      reason,
      note,
      actor,
      store,
      purchase,
      expiresAt,
      posting,
    ],
    async next(after) {
      const rows = await listExportedEntries(house.db, { filter, after, until: lastId, rowsMax: BATCH_ROWS })
      const actorName = await actorNames(
        house,
        rows.map((row) => row.actor),
        locale,
      )
      const records = rows.map((row) => recordOf(row, { locale, program, stores, actorName }))
      return { records, after: rows.at(-1)?.id ?? after }
    },
  })
  return { outcome: 'file', fileName: name(chinaDay(house.clock.now())), total, content }
}

function recordOf(
  row: ExportedEntry,
  {
    locale,
    program,
    stores,
    actorName,
  }: { locale: Locale; program: Program; stores: Map<string, string>; actorName: (actor: string) => string },
): (string | number)[] {
  const figure = (value: number) => (row.account === 'balance' ? Number(yuanOf(value)) : value)
  return [
    chinaTime(row.createdAt),
    row.memberNo,
    transferFileTexts(locale).ledger.account[row.account],
    figure(row.amount),
    figure(row.total),
    reasonWord(locale, row.reason, program),
    row.note ?? '',
    actorName(row.actor),
    row.store === null ? '' : (stores.get(row.store) ?? row.store),
    row.purchase === null ? '' : Number(yuanOf(row.purchase)),
    row.expiresAt === null ? '' : chinaTime(row.expiresAt),
    row.postingId,
  ]
}
