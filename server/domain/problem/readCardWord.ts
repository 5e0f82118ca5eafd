import type { CardWord } from '../../../shared/text/console/problem.ts'

const words: Record<string, CardWord> = {
  NORMAL: 'normal',
  GIFT_TIMEOUT: 'normal',
  EXPIRE: 'expired',
  GIFTING: 'gifting',
  GIFT_SUCC: 'gifted',
  DELETE: 'deleted',
  UNAVAILABLE: 'invalidated',
  CONSUMED: 'invalidated',
}

/** WeChat's state of a card, in our words; a code that nobody holds is unknown. */
export const readCardWord = (status: string): CardWord => words[status] ?? 'unknown'
