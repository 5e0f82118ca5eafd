import { bigint, index, pgTable, primaryKey } from '../drizzlePg.ts'

/**
 * A blind index over names and the last digits of phones: keyed hashes of the words by which a member is found
 * (domain/searchWords.ts), beside her place in the order of joining. Whoever has a copy of the database and not the key reads
 * no name in it, but sees which members share a word and how frequent each word is, and can guess the most frequent
 * surnames from that. That is the price of a search that does not open a million profiles.
 */
export const memberToken = pgTable(
  'member_token',
  {
    /** The first eight bytes of the hash. */
    token: bigint('token', { mode: 'bigint' }).notNull(),
    /** `member.seq`. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.token, t.seq] }), index('member_token_by_member').on(t.seq)],
)
