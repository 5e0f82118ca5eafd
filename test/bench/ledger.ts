import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { House } from '../../server/usecase/house.ts'
import { postLedger } from '../../server/usecase/ledger/post.ts'
import { benchHouse } from './house.ts'
import { median, round, timed, type Measurement } from './measure.ts'

const MEMBERS = 5000
const POSTINGS = 1500
const AT_ONCE = 16
const ROUNDS = 5
const AIM = 0.5

/** So many at once, until all are done; each picks a member of its own by a fixed walk. */
async function rate(work: (run: number) => Promise<unknown>): Promise<number> {
  const state = { next: 0 }
  const worker = async () => {
    while (state.next < POSTINGS) await work(state.next++)
  }
  const ms = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, worker)))
  return POSTINGS / (ms / 1000)
}

const memberOf = (members: string[], run: number) => members[(run * 7919) % members.length] ?? ''

/** What nobody can do without: one row more, and one row changed, for good. */
const bare = (house: House, members: string[]) => (run: number) =>
  house.db.transaction(async (tx) => {
    const id = memberOf(members, run)
    await tx.execute(sql`insert into bench_entry (member_id, amount, at) values (${id}, 10, now())`)
    await tx.execute(sql`update bench_figure set points = points + 10 where member_id = ${id}`)
  })

/** Three of four earn, one spends from its lots. */
const posting = (house: House, members: string[], round: number) => async (run: number) => {
  const amount = run % 4 === 3 ? -5 : 10
  const posted = await postLedger(house, {
    memberId: memberOf(members, run),
    key: `bench:${round}:${run}`,
    lines: [{ account: 'points', amount, reason: amount > 0 ? 'purchase' : 'redeem' }],
    actor: 'system',
  })
  if (posted.outcome !== 'posted') throw new Error(posted.reason)
}

async function seed({ db }: House): Promise<string[]> {
  const members = Array.from({ length: MEMBERS }, () => randomUUID())
  await db.execute(sql`
    insert into member (id, member_no, joined_at)
    select id::uuid, 'bench' || row_number() over (), now()
    from json_array_elements_text(${JSON.stringify(members)}::json) id`)
  await db.execute(
    sql`create table bench_entry (id bigserial primary key, member_id uuid, amount bigint, at timestamptz)`,
  )
  await db.execute(
    sql`create table bench_figure (member_id uuid primary key, points bigint not null default 100000)`,
  )
  await db.execute(sql`insert into bench_figure (member_id) select id from member`)
  return members
}

/**
 * Ledger postings a second, each with its entry, lots, change and the intention to tell WeChat, beside the barest durable
 * transaction of two rows over the same pool. In turns, so that a busy moment of the machine meets both.
 */
export async function ledger(): Promise<Measurement[]> {
  const { opened, close } = await benchHouse()
  const { house } = opened
  try {
    const members = await seed(house)
    for (const [index, id] of members.entries()) {
      if (index >= 500) break
      await postLedger(house, {
        memberId: id,
        key: `seed:${id}`,
        lines: [{ account: 'points', amount: 1000, reason: 'opening' }],
        actor: 'system',
      })
    }
    await house.db.execute(sql`update member set points = points`)
    const [ours, base]: [number[], number[]] = [[], []]
    const rich = members.slice(0, 500)
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      base.push(await rate(bare(house, rich)))
      ours.push(await rate(posting(house, rich, turn)))
    }
    const ratio = median(ours) / median(base)
    return [
      {
        name: 'ledger posting',
        ours: {
          what: 'postings with lots, change and intention',
          value: Math.round(median(ours)),
          unit: 'postings/s',
        },
        baseline: { what: 'insert, update, commit', value: Math.round(median(base)), unit: 'transactions/s' },
        ratio: round(ratio),
        aim: `>= ${AIM}`,
        met: ratio >= AIM,
        note: `${AT_ONCE} at once, ${ROUNDS} turns of ${POSTINGS}`,
      },
    ]
  } finally {
    await close()
  }
}
