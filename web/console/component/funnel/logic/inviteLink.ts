import type { FunnelFilter } from './funnelApi.ts'

/**
 * The link to invite with. Of one channel its own, so that who comes back is counted there; otherwise the portal alone, whose
 * address is taken from any link of it. A chosen card is named, for it need not be the default one.
 */
export function inviteLink(anyLink: string, { card }: FunnelFilter, channelLink: string | undefined): string {
  const url = new URL(channelLink ?? anyLink)
  if (channelLink === undefined) url.search = ''
  if (card) url.searchParams.set('card', card)
  return url.href
}
