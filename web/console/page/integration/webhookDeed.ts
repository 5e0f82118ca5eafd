import type { WebhookView } from '../../../../shared/console/integration.ts'

/** What can be done with a webhook. */
export type WebhookDeed = 'test' | 'edit' | 'rotate' | 'replayFailed' | 'remove'

/** What makes sense with it: nothing is sent again where nothing failed. */
export const deedsFor = ({ failed }: WebhookView): WebhookDeed[] => [
  'test',
  'edit',
  'rotate',
  ...(failed > 0 ? (['replayFailed'] as const) : []),
  'remove',
]

/** The host of an address: what people call it by. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)
