import type { ApplyEvent } from '../pushEvent.ts'
import { readReview } from '../readReview.ts'

/** WeChat's reviewers refused a card template, and say why. */
export const cardNotPassCheck: ApplyEvent = (house, { cardId, message }) =>
  readReview(house, cardId, message['RefuseReason'] ?? '')
