import type { CardStatus } from '../../shared/console/card.ts'

/** WeChat's review in the words of the house; what WeChat may call a card tomorrow counts as not decided yet. */
export function cardStatus(status: string): CardStatus {
  switch (status) {
    case 'CARD_STATUS_VERIFY_OK':
    case 'CARD_STATUS_DISPATCH':
      return 'approved'
    case 'CARD_STATUS_VERIFY_FAIL':
      return 'refused'
    case 'CARD_STATUS_DELETE':
    case 'CARD_STATUS_USER_DELETE':
      return 'deleted'
    default:
      return 'in_review'
  }
}
