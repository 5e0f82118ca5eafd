import type { Paged } from '../../../shared/console/answer.ts'
import type { Channel } from '../../../shared/console/channel.ts'
import { listChannels, type ChannelPlace, type ListedChannel } from '../../store/statement/listChannels.ts'
import type { House } from '../house.ts'
import { channelCounts } from './channelCounts.ts'
import { showChannel } from './showChannel.ts'

const PAGE_ROWS = 50

export type ChannelPage = { outcome: 'page'; page: Paged<Channel> } | { outcome: 'bad_cursor' }

/** Channels, the newest first and archived ones last, 50 a page by key. Their figures are half a minute old at most. */
export async function viewChannels(
  house: House,
  asked: {
    /** `next` of the page before. */
    cursor: string | undefined
    q: string | undefined
    kind: Channel['kind'] | undefined
    archived: boolean | undefined
  },
): Promise<ChannelPage> {
  const { cursor, ...filter } = asked
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && !after) return { outcome: 'bad_cursor' }
  const [found, counts] = await Promise.all([
    listChannels(house.db, { ...filter, after, rowsMax: PAGE_ROWS + 1 }),
    channelCounts(house),
  ])
  const rows = found.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  const page = {
    items: rows.map((row) => showChannel(house, row, counts.get(row.channel))),
    ...(found.length > PAGE_ROWS && last ? { next: writeCursor(last) } : {}),
  }
  return { outcome: 'page', page }
}

const writeCursor = ({ archivedAt, createdAt, name, channel }: ListedChannel) =>
  Buffer.from(JSON.stringify([archivedAt !== null, createdAt.getTime(), name, channel])).toString('base64url')

function readCursor(cursor: string): ChannelPlace | undefined {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(place)) return undefined
    const [archived, at, name, channel] = place as unknown[]
    const isPlace =
      typeof archived === 'boolean' &&
      typeof at === 'number' &&
      Math.abs(at) < 8.64e15 &&
      typeof name === 'string' &&
      typeof channel === 'string' &&
      !`${name}${channel}`.includes('\0')
    return isPlace ? { archived, at: new Date(at), name, channel } : undefined
  } catch {
    return undefined
  }
}
