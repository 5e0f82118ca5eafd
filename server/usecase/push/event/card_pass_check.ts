import type { ApplyEvent } from '../pushEvent.ts'
import { readReview } from '../readReview.ts'

/** WeChat's reviewers approved a card template. */
export const cardPassCheck: ApplyEvent = (house, { cardId }) => readReview(house, cardId, '')
