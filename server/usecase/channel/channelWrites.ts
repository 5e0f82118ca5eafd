import { and, eq, inArray, isNotNull, isNull, sql } from '../../store/drizzle.ts'
import type { Queryable, Transaction } from '../../floor.ts'
import { channel } from '../../store/schema.ts'
import type { ChannelRow } from './channelRow.ts'

type NewRow = Pick<ChannelRow, 'channel' | 'kind' | 'name' | 'createdAt'> &
  Partial<Pick<ChannelRow, 'address' | 'latitude' | 'longitude' | 'greeting'>>

/** Under lockChannels, after looking which names are taken. */
export async function insertChannels(tx: Transaction, rows: NewRow[]): Promise<ChannelRow[]> {
  return rows.length === 0 ? [] : tx.insert(channel).values(rows).returning()
}

/** One value for all: a list of an import is longer than a statement may have values. */
const isOneOf = (column: typeof channel.channel | typeof channel.name, values: string[]) =>
  sql`${column} = any(${sql.param(values)}::text[])`

/** Which of these channels exist, and which of these names a channel of the kind has, archived ones too. */
export async function listTaken(
  tx: Queryable,
  { kind, channels, names }: { kind: ChannelRow['kind']; channels: string[]; names: string[] },
): Promise<{ channels: Set<string>; names: Set<string> }> {
  const ids = await tx
    .select({ channel: channel.channel })
    .from(channel)
    .where(isOneOf(channel.channel, channels))
  const called = await tx
    .select({ name: channel.name })
    .from(channel)
    .where(and(eq(channel.kind, kind), isOneOf(channel.name, names)))
  return { channels: new Set(ids.map((row) => row.channel)), names: new Set(called.map((row) => row.name)) }
}

/** Only where nobody else has changed it since `revision`; nothing then. */
export async function updateChannel(
  tx: Queryable,
  name: string,
  revision: number,
  changes: Partial<Pick<ChannelRow, 'name' | 'address' | 'latitude' | 'longitude' | 'greeting'>>,
): Promise<ChannelRow | undefined> {
  const [row] = await tx
    .update(channel)
    .set({ ...changes, revision: sql`${channel.revision} + 1` })
    .where(and(eq(channel.channel, name), eq(channel.revision, revision)))
    .returning()
  return row
}

/** False where it was so already. */
export async function setArchived(db: Queryable, name: string, at: Date | null): Promise<boolean> {
  const rows = await db
    .update(channel)
    .set({ archivedAt: at, revision: sql`${channel.revision} + 1` })
    .where(and(eq(channel.channel, name), at ? isNull(channel.archivedAt) : isNotNull(channel.archivedAt)))
    .returning({ channel: channel.channel })
  return rows.length > 0
}

/** In the order in which they are asked for; those that do not exist are missing. */
export async function getChannels(db: Queryable, names: string[]): Promise<ChannelRow[]> {
  if (names.length === 0) return []
  const rows = await db.select().from(channel).where(inArray(channel.channel, names))
  const byName = new Map(rows.map((row) => [row.channel, row]))
  return names.flatMap((name) => byName.get(name) ?? [])
}
