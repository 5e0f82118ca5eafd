import type { ConsoleRoute } from '../route.ts'
import { deliveries } from './deliveries.ts'
import { delivery } from './delivery.ts'
import { editWebhook } from './editWebhook.ts'
import { keys } from './keys.ts'
import { makeKey } from './makeKey.ts'
import { makeWebhook } from './makeWebhook.ts'
import { removeWebhook } from './removeWebhook.ts'
import { replayDelivery } from './replayDelivery.ts'
import { replayFailed } from './replayFailed.ts'
import { revokeKey } from './revokeKey.ts'
import { rotateWebhook } from './rotateWebhook.ts'
import { testWebhook } from './testWebhook.ts'
import { webhooks } from './webhooks.ts'

/** Keys of the API, webhooks, and the log of what they were told. */
export const integrationRoutes: ConsoleRoute[] = [
  keys,
  makeKey,
  revokeKey,
  webhooks,
  makeWebhook,
  rotateWebhook,
  testWebhook,
  removeWebhook,
  replayFailed,
  editWebhook,
  deliveries,
  delivery,
  replayDelivery,
]
