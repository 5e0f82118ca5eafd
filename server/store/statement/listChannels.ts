import { and, asc, desc, eq, gt, isNull, lt, or, sql, type SQL } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { channel } from '../schema.ts'

type Row = typeof channel.$inferSelect
export type ListedChannel = Pick<
  Row,
  | 'channel'
  | 'kind'
  | 'name'
  | 'address'
  | 'latitude'
  | 'longitude'
  | 'greeting'
  | 'revision'
  | 'archivedAt'
  | 'createdAt'
>
/** The last row of the page before. */
export type ChannelPlace = { archived: boolean; at: Date; name: string; channel: string }

export type ChannelFilter = {
  /** Part of a name, or the beginning of a channel. */
  q: string | undefined
  kind: Row['kind'] | undefined
  /** Only those, or only the others; both where nothing is said, the archived ones last. */
  archived: boolean | undefined
  after: ChannelPlace | undefined
  rowsMax: number
}

const isArchived = sql<boolean>`(${channel.archivedAt} is not null)`

/** `%` and `_` mean themselves. */
const literal = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`)

/** One page by key: living before archived, the newest first, those of one import by name. */
export async function listChannels(
  db: Queryable,
  { q, kind: wanted, archived, after, rowsMax }: ChannelFilter,
): Promise<ListedChannel[]> {
  const {
    channel: id,
    kind,
    name,
    address,
    latitude,
    longitude,
    greeting,
    revision,
    archivedAt,
    createdAt,
  } = channel
  return db
    .select({
      channel: id,
      kind,
      name,
      address,
      latitude,
      longitude,
      greeting,
      revision,
      archivedAt,
      createdAt,
    })
    .from(channel)
    .where(
      and(
        q === undefined
          ? undefined
          : or(sql`${name} ilike ${`%${literal(q)}%`}`, sql`${id} like ${`${literal(q)}%`}`),
        wanted === undefined ? undefined : eq(kind, wanted),
        archived === undefined ? undefined : eq(isArchived, sql`${archived}`),
        after && behind(after),
      ),
    )
    .orderBy(asc(isArchived), desc(createdAt), asc(name), asc(id))
    .limit(rowsMax)
}

function behind({ archived, at, name, channel: id }: ChannelPlace): SQL | undefined {
  const inSameHalf = or(
    lt(channel.createdAt, at),
    and(
      eq(channel.createdAt, at),
      or(gt(channel.name, name), and(eq(channel.name, name), gt(channel.channel, id))),
    ),
  )
  return archived ? and(isArchived, inSameHalf) : or(isArchived, inSameHalf)
}

/** Every store that is offered, by name; for a poster each. */
export async function listStores(db: Queryable, rowsMax: number): Promise<string[]> {
  const rows = await db
    .select({ channel: channel.channel })
    .from(channel)
    .where(and(eq(channel.kind, 'store'), isNull(channel.archivedAt)))
    .orderBy(asc(channel.name), asc(channel.channel))
    .limit(rowsMax)
  return rows.map((row) => row.channel)
}
