import type { Paged } from '../../../../shared/console/answer.ts'
import type { ApiKeyView } from '../../../../shared/console/integration.ts'
import { listKeys } from '../../../usecase/api/listKeys.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/api-keys. */
export const keys: ConsoleRoute = {
  method: 'GET',
  path: '/api-keys',
  operation: 'api.view',
  answer: (house) => async (c) => c.json({ items: await listKeys(house) } satisfies Paged<ApiKeyView>),
}
