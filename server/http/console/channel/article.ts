import type { ArticleSnippet } from '../../../../shared/console/channel.ts'
import { articleSnippet } from '../../../usecase/channel/articleSnippet.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseChannel } from './refuseChannel.ts'

/** GET /api/console/cards/:cardId/article: an ArticleSnippet; 409 for a card with codes of the merchant's own. */
export const article: ConsoleRoute = {
  method: 'GET',
  path: '/cards/:cardId/article',
  operation: 'channel.view',
  answer: (house) => async (c) => {
    const result = await articleSnippet(house, c.req.param('cardId') ?? '')
    if (result.outcome === 'found') return c.json({ html: result.html } satisfies ArticleSnippet)
    return refuseChannel(c, result.outcome === 'custom_code' ? 'article_custom_code' : result.outcome)
  },
}
