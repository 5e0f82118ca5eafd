import type { Account } from '../../../shared/ledger.ts'
import type { LedgerPage, LedgerPosting } from '../../../shared/membership.ts'
import type { Locale } from '../../../shared/portal.ts'
import type { Program } from '../../../shared/program.ts'
import { reasonWord } from '../../../shared/text/ledger.ts'
import { storyOf, type StoryEntry } from '../../domain/ledger/storyOf.ts'
import { getMembership } from '../../store/statement/getMembership.ts'
import { listStory } from '../../store/statement/listStory.ts'
import type { House } from '../house.ts'
import { readProgram } from '../program/readProgram.ts'

/** Some twenty postings; no posting has nearly as many lines. */
const PAGE_ROWS = 40

export type LedgerViewed = { outcome: 'page'; page: LedgerPage } | { outcome: 'no_member' }

/** One page of the story of her points or her balance, in her language; a page goes back from the entry before `before`. */
export async function viewLedger(
  house: House,
  asked: { openid: string; account: Account; before: number | undefined; locale: Locale },
): Promise<LedgerViewed> {
  const { openid, account, before, locale } = asked
  const membership = await getMembership(house.db, openid)
  if (!membership) return { outcome: 'no_member' }
  const [entries, program] = await Promise.all([
    listStory(house.db, { memberId: membership.memberId, account, before, rowsMax: PAGE_ROWS }),
    readProgram(house.db),
  ])
  const { postings, next } = storyOf(entries, PAGE_ROWS)
  const page = {
    account,
    items: postings.map((posting) => showPosting(posting, locale, program)),
    ...(next === undefined ? {} : { next: String(next) }),
  }
  return { outcome: 'page', page }
}

function showPosting(entries: StoryEntry[], locale: Locale, program: Program): LedgerPosting {
  const [first] = entries
  const store = entries.find((entry) => entry.store !== null)?.store
  const purchase = entries.find((entry) => entry.purchase !== null)?.purchase
  return {
    id: first?.postingId ?? '',
    at: (first?.at ?? new Date(0)).toISOString(),
    ...(store ? { store } : {}),
    ...(purchase === null || purchase === undefined ? {} : { purchase }),
    lines: entries.map((entry) => ({
      amount: entry.amount,
      reason: reasonWord(locale, entry.reason, program),
      total: entry.total,
      isTakenBack: entry.isTakenBack,
      ...(entry.left > 0 ? { left: leftOf(entry) } : {}),
    })),
  }
}

const leftOf = ({ left, expiresAt }: StoryEntry) => ({
  points: left,
  ...(expiresAt ? { expiresAt: expiresAt.toISOString() } : {}),
})
