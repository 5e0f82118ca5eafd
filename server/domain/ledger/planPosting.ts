import type { Account } from '../../../shared/ledger.ts'

/** Points of one earning that are not spent yet. */
export type OpenLot = { id: number; remaining: number; expiresAt: Date | null }

export type AccountFacts = {
  points: number
  /** In fen. */
  balance: number
  lots: OpenLot[]
}

/** One gross line, as it is asked for. */
export type PlannedLine = {
  account: Account
  /** Signed, never 0; points, or fen. */
  amount: number
  /** Until when points that are earned here can be spent. */
  expiresAt?: Date | null | undefined
  /** Lots to take from before all others, or to put back into: what a reversal says. */
  lots?: { lotId: number; amount: number }[] | undefined
}

export type LotUse = {
  /** The line's place in the plan. */
  line: number
  lotId: number
  /** Positive: taken from the lot; negative: put back. */
  amount: number
}

export type NewLot = { line: number; amount: number; remaining: number; expiresAt: Date | null }

export type PostingPlan =
  | {
      outcome: 'planned'
      /** The totals after each line, in the order given. */
      totals: number[]
      points: number
      balance: number
      newLots: NewLot[]
      uses: LotUse[]
    }
  | { outcome: 'too_few'; account: Account; have: number; need: number }
  | { outcome: 'too_many'; account: Account }

/** Above this a mistake is likelier than a member; far below what a JSON number carries exactly. */
const TOTAL_MAX = 1_000_000_000
/** Later than any date. */
const NEVER = Number.MAX_SAFE_INTEGER

/** Soonest to expire first, then the oldest: nobody loses points that she could have spent. */
export const inSpendingOrder = (a: OpenLot, b: OpenLot) =>
  (a.expiresAt?.getTime() ?? NEVER) - (b.expiresAt?.getTime() ?? NEVER) || a.id - b.id

/**
 * What a posting does to one member's figures and lots. The lots always add up to the points, or to nothing where points
 * are owed: spending takes from the soonest to expire, earning first pays what is owed. Lines that take come before lines
 * that give, so that nothing is spent that the same posting brings.
 */
export function planPosting(
  facts: AccountFacts,
  lines: PlannedLine[],
  { belowZero }: { belowZero: boolean },
): PostingPlan {
  if (
    lines.some((line, index) => line.amount < 0 && lines.slice(0, index).some(({ amount }) => amount > 0))
  ) {
    throw new RangeError('lines that take come before lines that give')
  }
  const figures = { points: facts.points, balance: facts.balance }
  const open = new Map(facts.lots.map((lot) => [lot.id, { ...lot }]))
  const newLots: NewLot[] = []
  const uses: LotUse[] = []
  const totals: number[] = []
  for (const [index, line] of lines.entries()) {
    const before = figures[line.account]
    const after = before + line.amount
    if (line.amount < 0 && after < 0 && !belowZero) {
      return { outcome: 'too_few', account: line.account, have: Math.max(before, 0), need: -line.amount }
    }
    if (Math.abs(after) > TOTAL_MAX) return { outcome: 'too_many', account: line.account }
    figures[line.account] = after
    totals.push(after)
    if (line.account === 'balance') continue
    const moved = Math.max(after, 0) - Math.max(before, 0)
    if (line.amount < 0) uses.push(...take(open, line, index, -moved))
    else newLots.push(...give(open, uses, line, index, moved))
  }
  return { outcome: 'planned', totals, ...figures, newLots, uses }
}

type Open = Map<number, OpenLot>

/** From the lots that the line names, then from all others in order. */
function take(open: Open, line: PlannedLine, index: number, wanted: number): LotUse[] {
  const named = (line.lots ?? []).flatMap(({ lotId, amount }) => {
    const lot = open.get(lotId)
    return lot ? [{ lot, most: Math.min(amount, lot.remaining) }] : []
  })
  const others = [...open.values()].toSorted(inSpendingOrder).map((lot) => ({ lot, most: Infinity }))
  const taken = new Map<number, number>()
  let left = wanted
  for (const { lot, most } of [...named, ...others]) {
    const amount = Math.min(left, most, lot.remaining)
    if (amount <= 0) continue
    lot.remaining -= amount
    left -= amount
    taken.set(lot.id, (taken.get(lot.id) ?? 0) + amount)
  }
  return [...taken].map(([lotId, amount]) => ({ line: index, lotId, amount }))
}

/** Back into the lots that the line names; whatever remains is a lot of its own. */
function give(open: Open, uses: LotUse[], line: PlannedLine, index: number, gained: number): NewLot[] {
  let left = gained
  for (const { lotId, amount } of line.lots ?? []) {
    const back = Math.min(left, amount)
    if (back <= 0) continue
    uses.push({ line: index, lotId, amount: -back })
    const lot = open.get(lotId)
    if (lot) lot.remaining += back
    left -= back
  }
  // An earning always has its lot, also one that only pays what was owed: its reversal looks for it.
  if (left === 0 && line.lots) return []
  const amount = line.lots ? left : line.amount
  return [{ line: index, amount, remaining: left, expiresAt: line.expiresAt ?? null }]
}
