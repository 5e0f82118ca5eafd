import { createHash } from 'node:crypto'
import type { CardDraft } from '../../../shared/console/cardDraft.ts'

/**
 * What an edit names to say which card it edits: a digest of everything that can be edited or read of the card. The stock is
 * left out, for every claim changes it; and so are review and WeChat's update_time, for a review that ends while somebody
 * types loses nothing of hers.
 */
export const revisionOf = (card: CardDraft): string =>
  createHash('sha256')
    .update(JSON.stringify({ ...card, quantity: 0 }))
    .digest('base64url')
    .slice(0, 16)
