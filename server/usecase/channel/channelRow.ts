import { eq, sql } from '../../store/drizzle.ts'
import type { Greeting } from '../../../shared/card.ts'
import type { Queryable } from '../../floor.ts'
import { channel } from '../../store/schema.ts'

export type ChannelRow = typeof channel.$inferSelect
export type StoredQrcode = { url: string; expiresAt: string }

export async function getChannel(db: Queryable, name: string): Promise<ChannelRow | undefined> {
  const [row] = await db.select().from(channel).where(eq(channel.channel, name))
  return row
}

/** A channel that exists keeps its QR codes and the day it was made; its words are those of the last call. */
export async function saveChannel(
  db: Queryable,
  row: {
    channel: string
    kind: ChannelRow['kind']
    name: string
    greeting: Greeting | null
    createdAt: Date
    address?: string
    latitude?: number
    longitude?: number
  },
): Promise<ChannelRow> {
  const { channel: _, createdAt: __, ...words } = row
  const [saved] = await db
    .insert(channel)
    .values(row)
    .onConflictDoUpdate({ target: channel.channel, set: words })
    .returning()
  if (!saved) throw new Error('the channel was not written')
  return saved
}

/** One more QR code; those of other cards stay, also those that another request writes at the same time. */
export async function saveQrcode(
  db: Queryable,
  { channel: name, cardId, qrcode }: { channel: string; cardId: string; qrcode: StoredQrcode },
): Promise<void> {
  const added = JSON.stringify({ [cardId]: qrcode })
  await db
    .update(channel)
    .set({ qrcodes: sql`${channel.qrcodes} || ${added}::jsonb` })
    .where(eq(channel.channel, name))
}
