import { holdingStatus, type HoldingFacts } from './holdingStatus.ts'

export type OwnCard = HoldingFacts & { cardId: string; activatedAt: Date | null }

/**
 * Whose rule of points counts for a purchase: the card that was read, else the default one if she has it, else the one she
 * received last; and for a member without any card, the default one. Only cards that she holds, active before others.
 */
export function chooseTillCard(
  cards: OwnCard[],
  { read, byDefault }: { read?: string | undefined; byDefault?: string | undefined },
): string | undefined {
  const held = cards.filter((card) => holdingStatus(card) === 'held')
  const active = held.filter(({ activatedAt }) => activatedAt !== null)
  const own = active.length > 0 ? active : held
  const wanted = [read, byDefault].find((id) => own.some(({ cardId }) => cardId === id))
  return wanted ?? own[0]?.cardId ?? byDefault
}
