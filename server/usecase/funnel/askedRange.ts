import { funnelRange } from '../../domain/funnelRange.ts'
import type { House } from '../house.ts'

/** The days that a question means, as of now; or what is wrong with it, and where. */
export const askedRange = (
  { clock }: Pick<House, 'clock'>,
  asked: { from?: string | undefined; to?: string | undefined },
) => funnelRange(asked, clock.now())
