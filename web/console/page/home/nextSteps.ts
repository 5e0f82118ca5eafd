import type { CardSummary, Finding } from '../../../../shared/console/card.ts'
import type { Operation } from '../../../../shared/console/role.ts'

/** What the overview knows; what is undefined is not known (yet), and nothing follows from it. */
export type Overview = {
  cards: CardSummary[] | undefined
  /** Whether there is any store. */
  hasStore: boolean | undefined
  /** Whether anybody has opened the join page in the last days. */
  isVisited: boolean | undefined
  /** What the default card's health says. */
  findings: Finding[]
}

/** One thing to do, the most urgent first. `card` and `finding` fill its sentence; `to` is where it is done. */
export type NextStep =
  | { kind: 'noCard' | 'noCardYet' | 'noStore' | 'poster'; to: string }
  | { kind: 'inReview' | 'refused' | 'noStock'; card: CardSummary; to: string }
  | { kind: 'finding'; card: CardSummary; finding: Finding; to: string }

const FINDINGS_MAX = 3
/** Review and stock have steps of their own. */
const TOLD = ['review', 'stock']

function stepsOfCard(
  card: CardSummary,
  findings: Finding[],
  may: (operation: Operation) => boolean,
): NextStep[] {
  const at = `/cards/${card.cardId}`
  const steps: NextStep[] = []
  if (card.status === 'refused') steps.push({ kind: 'refused', card, to: `${at}/edit` })
  if (card.status === 'in_review') steps.push({ kind: 'inReview', card, to: at })
  if (card.status === 'approved' && card.stock <= 0 && may('card.stock'))
    steps.push({ kind: 'noStock', card, to: `${at}/stock` })
  const bad = findings.filter(({ grade, check }) => grade === 'bad' && !TOLD.includes(check))
  for (const finding of bad.slice(0, FINDINGS_MAX))
    steps.push({ kind: 'finding', card, finding, to: `${at}/health` })
  return steps
}

/** What to do next. Decided from what there is; a role is offered only what it may do. */
export function nextSteps(
  { cards, hasStore, isVisited, findings }: Overview,
  may: (operation: Operation) => boolean,
): NextStep[] {
  if (cards === undefined) return []
  const living = cards.filter(({ status }) => status !== 'deleted')
  const card = living.find(({ isDefault }) => isDefault) ?? living[0]
  if (!card)
    return [may('card.create') ? { kind: 'noCard', to: '/cards/new' } : { kind: 'noCardYet', to: '/cards' }]
  const steps = stepsOfCard(card, findings, may)
  if (hasStore === false && may('channel.edit')) steps.push({ kind: 'noStore', to: '/channels' })
  if (hasStore === true && isVisited !== true && may('poster.print'))
    steps.push({ kind: 'poster', to: '/posters' })
  return steps
}
