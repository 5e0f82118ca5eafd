import type { Paged } from '../../../shared/console/answer.ts'
import type { LedgerItem } from '../../../shared/console/memberLedger.ts'
import type { Account } from '../../../shared/ledger.ts'
import type { Locale } from '../../../shared/portal.ts'
import { reasonWord } from '../../../shared/text/ledger.ts'
import { chinaDay } from '../../domain/chinaDays.ts'
import { getMember } from '../../store/statement/getMember.ts'
import { listChannelNames } from '../../store/statement/listChannelNames.ts'
import { listLedger, type LedgerLine } from '../../store/statement/listLedger.ts'
import type { House } from '../house.ts'
import { readProgram } from '../program/readProgram.ts'
import { actorNames } from './actorNames.ts'

const PAGE_ROWS = 50

/** A member's entries, the latest first, 50 a page, with who did it and where; undefined where there is no such member. */
export async function viewLedger(
  house: House,
  asked: { memberId: string; account: Account | undefined; before: number | undefined; locale: Locale },
): Promise<Paged<LedgerItem> | undefined> {
  const { memberId, account, before, locale } = asked
  if (!(await getMember(house.db, memberId))) return undefined
  const found = await listLedger(house.db, { memberId, account, before, rowsMax: PAGE_ROWS + 1 })
  const lines = found.slice(0, PAGE_ROWS)
  const stores = lines.flatMap(({ store }) => (store === null ? [] : [store]))
  const names = await listChannelNames(house.db, [...new Set(stores)])
  const actorOf = await actorNames(house, [...new Set(lines.map(({ actor }) => actor))], locale)
  const program = await readProgram(house.db)
  const last = lines.at(-1)
  return {
    items: lines.map((line) => ({
      ...figuresOf(line),
      reason: reasonWord(locale, line.reason, program),
      actor: actorOf(line.actor),
      ...(line.store === null ? {} : { store: names.get(line.store) ?? line.store }),
    })),
    ...(found.length > PAGE_ROWS && last ? { next: String(last.id) } : {}),
  }
}

function figuresOf(line: LedgerLine): Omit<LedgerItem, 'reason' | 'actor' | 'store'> {
  const { id, postingId, account, amount, total, isTakenBack, isReversal } = line
  return {
    id,
    postingId,
    account,
    amount,
    total,
    ...(line.note === null ? {} : { note: line.note }),
    ...(line.purchase === null ? {} : { purchase: line.purchase }),
    // The moment from which they are gone is the beginning of a day: the day before is their last.
    ...(line.expiresAt ? { expiresBy: chinaDay(new Date(line.expiresAt.getTime() - 1)) } : {}),
    at: line.createdAt.toISOString(),
    isTakenBack,
    isReversal,
    canReverse: !isTakenBack && !isReversal && line.reason !== 'expiry',
  }
}
