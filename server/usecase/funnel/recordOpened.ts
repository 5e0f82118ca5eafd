import type { FirstState } from '../../../shared/portal.ts'
import { recordStation } from '../../store/statement/recordStation.ts'
import type { House } from '../house.ts'

/** Longer than this no page waits for being counted; the insert goes on without it. A millisecond is usual. */
const WAIT_MS = 200

/**
 * She has the portal's page before her and is no member yet: the funnel's first station. Counted by the session's openid, so
 * nobody without one (a robot, a browser outside WeChat) is. Whoever has sent the form already has passed this station.
 * Never rejects and never holds the page up for long: a count that fails is a line in the log.
 */
export async function recordOpened(
  house: House,
  first: FirstState,
  openid: string | undefined,
): Promise<void> {
  const { card, me, channel } = first
  if (openid === undefined || !card || (me?.state !== 'none' && me?.state !== 'received')) return
  const inTime = new AbortController()
  const station = { cardId: card.cardId, openid, step: 'opened', channel, at: house.clock.now() } as const
  const recorded = recordStation(house.db, station)
    .catch(() => house.log.warn({ cardId: card.cardId }, 'an opened page could not be counted'))
    .finally(() => inTime.abort())
  await Promise.race([recorded, house.clock.wait(WAIT_MS, inTime.signal).catch(() => undefined)])
}
