import type { Channel } from '../../../shared/console/channel.ts'
import type { ListedChannel } from '../../store/statement/listChannels.ts'
import type { House } from '../house.ts'

/** A row as the console shows it. */
export function showChannel(
  house: House,
  row: ListedChannel,
  counts: { opened: number; members: number } | undefined,
): Channel {
  return {
    channel: row.channel,
    kind: row.kind,
    name: row.name,
    ...(row.address ? { address: row.address } : {}),
    ...(row.latitude === null || row.longitude === null
      ? {}
      : { location: { latitude: row.latitude, longitude: row.longitude } }),
    ...(row.greeting ? { greeting: row.greeting } : {}),
    revision: row.revision,
    archived: row.archivedAt !== null,
    createdAt: row.createdAt.toISOString(),
    link: portalLink(house, row.channel),
    opened: counts?.opened ?? 0,
    members: counts?.members ?? 0,
  }
}

/** What a link or a poster of a channel opens; with a card's id, that card also after another has become the default one. */
export function portalLink({ settings }: House, channel: string, cardId?: string): string {
  const query = new URLSearchParams({ channel, ...(cardId === undefined ? {} : { card: cardId }) })
  return `${settings.PUBLIC_URL}/?${query}`
}
