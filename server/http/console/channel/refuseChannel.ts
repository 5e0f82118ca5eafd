import type { Context } from 'hono'
import { channelTexts, type ChannelTexts } from '../../../../shared/text/console/channel.ts'
import { localeOf } from '../../locale.ts'
import type { FieldSentence } from '../readBody.ts'
import { refuseConsole } from '../refuseConsole.ts'

const statuses = {
  channel_unknown: 404,
  card_unknown: 404,
  stale: 409,
  custom_code: 409,
  bound_card: 409,
  article_custom_code: 409,
  bad_query: 400,
} as const satisfies Record<keyof ChannelTexts['refusal'], number>

/** A refusal about a channel as a whole. */
export function refuseChannel(c: Context, code: keyof typeof statuses): Response {
  return refuseConsole(c, statuses[code], { code, message: channelTexts(localeOf(c)).refusal[code] })
}

/** The sentences at the fields of this room's forms. */
export function channelField(c: Context): FieldSentence {
  const { field } = channelTexts(localeOf(c))
  const sentences: Record<string, string> = field
  return (path) => sentences[path.split('.')[0] ?? '']
}
