/** What WeChat has said of one customer's card; each the newest of its kind, in whatever order it came. */
export type HoldingFacts = {
  receivedAt: Date | null
  deletedAt: Date | null
  invalidatedAt: Date | null
}

export type HoldingStatus = 'held' | 'deleted' | 'invalidated'

/**
 * What a card is, from its newest facts. Invalidation is for good (设置失效 can't be undone). WeChat's times have a
 * resolution of one second: deleted beats received in the same second, for nobody can delete what was not received.
 */
export function holdingStatus({ receivedAt, deletedAt, invalidatedAt }: HoldingFacts): HoldingStatus {
  if (invalidatedAt) return 'invalidated'
  if (deletedAt && (!receivedAt || deletedAt >= receivedAt)) return 'deleted'
  return 'held'
}

/**
 * When a card counts as received. A restored one counts a millisecond later: to be restored it must have been deleted
 * before, if need be in the same second.
 */
export const receivedFact = (sentAt: Date, isRestored: boolean) =>
  new Date(sentAt.getTime() + (isRestored ? 1 : 0))

/** Our own observations get WeChat's resolution, so that a push about the same second can be compared with them. */
export const wholeSecond = (at: Date) => new Date(Math.floor(at.getTime() / 1000) * 1000)
