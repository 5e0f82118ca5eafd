import { sql } from 'drizzle-orm'
import { recordStation } from '../../server/store/statement/recordStation.ts'
import { countFunnel } from '../../server/usecase/funnel/countFunnel.ts'
import { viewDropOuts } from '../../server/usecase/funnel/viewDropOuts.ts'
import { viewFunnel } from '../../server/usecase/funnel/viewFunnel.ts'
import type { House } from '../../server/usecase/house.ts'
import { MEMBERS, SEEDED_UNTIL, seedFunnel } from './funnelSeed.ts'
import { benchHouse } from './house.ts'
import { median, p95, round, timed, type Measurement } from './measure.ts'

const RUNS = 60
const AIM_MS = 150
/** What comes in during a busy minute, and is not counted into its day yet. */
const FRESH = 5000

const never = new AbortController().signal
const locale = 'zh-CN' as const
const card = `pBench${'1'.padStart(22, '0')}`
const to = '2026-11-24'
const everything = { cardId: undefined, channel: undefined }

/** What a till or the portal asks all day: one member by her key. */
async function memberByKey({ db }: House, run: number): Promise<void> {
  const memberNo = String(1 + ((run * 7919) % MEMBERS)).padStart(12, '0')
  const found = await db.execute(sql`select points from member where member_no = ${memberNo}`)
  if (found.rows.length !== 1) throw new Error('the member of the baseline is not there')
}

/** Ours and the key's in turn, so that a busy moment of the machine meets both. */
async function beside(
  house: House,
  name: string,
  what: string,
  ask: (run: number) => Promise<unknown>,
  aimMs = AIM_MS,
): Promise<Measurement> {
  await ask(0)
  const [ours, keys]: [number[], number[]] = [[], []]
  for (let run = 1; run <= RUNS; run += 1) {
    keys.push(await timed(() => memberByKey(house, run)))
    ours.push(await timed(() => ask(run)))
  }
  return {
    name,
    ours: { what, value: round(p95(ours), 1), unit: 'ms, p95' },
    baseline: { what: 'one member by key', value: round(p95(keys)), unit: 'ms, p95' },
    ratio: round(p95(ours) / p95(keys), 1),
    aim: `<= ${aimMs} ms`,
    met: p95(ours) <= aimMs,
    note: `p50 ${round(median(ours), 1)} ms, key ${round(median(keys))} ms`,
  }
}

/** Counting all of them into their days, beside PostgreSQL grouping the same rows without keeping anything. */
async function counting(house: House, events: number): Promise<Measurement> {
  const ours = await timed(() => countFunnel(house, never))
  const bare = await timed(() =>
    house.db.execute(sql`
      select count(*) from (
        select from funnel_event group by (at at time zone 'Asia/Shanghai')::date, card_id, channel, step
      ) cells`),
  )
  const rate = (ms: number) => Math.round(events / (ms / 1000))
  const cells = await house.db.execute<{ cells: number; counted: number }>(sql`
    select count(*) as cells, sum(count)::bigint as counted from funnel_day`)
  const { counted = 0, cells: kept = 0 } = cells.rows[0] ?? {}
  if (counted !== events) throw new Error(`${counted} of ${events} events were counted`)
  await house.db.execute(sql`vacuum analyze funnel_day`)
  return {
    name: 'funnel counting',
    ours: { what: 'events into their days', value: rate(ours), unit: 'events/s' },
    baseline: { what: 'the same events grouped, nothing kept', value: rate(bare), unit: 'events/s' },
    ratio: round(rate(ours) / rate(bare)),
    aim: '>= 20000 events/s',
    met: rate(ours) >= 20_000,
    note: `${events} events, ${kept} cells, ${round(ours / 1000, 1)} s`,
  }
}

const fresh = ({ db }: House) =>
  db.execute(sql`
    insert into funnel_event (card_id, channel, openid, step, at)
    select ${card}, 'store-' || lpad((n % 300)::text, 3, '0'), 'oFresh' || lpad(n::text, 22, '0'), 'opened', ${SEEDED_UNTIL}
    from generate_series(1, ${FRESH}) n`)

/** The funnel over 1,000,000 members and 10,000,000 events: how fast it is counted, drawn, listed, and written. */
export async function funnel(): Promise<Measurement[]> {
  const bench = await benchHouse()
  const { house } = bench.opened
  try {
    const started = performance.now()
    const events = await seedFunnel(house.db)
    console.log(`  ${events} events seeded in ${round((performance.now() - started) / 1000, 0)} s`)
    const measured = [await counting(house, events)]
    await fresh(house)
    const view =
      (from: string, question: { cardId: string | undefined; channel: string | undefined }) => () =>
        viewFunnel(house, { from, to, ...question, locale })
    const list =
      (step: 'received' | 'submitted', channelOf: (run: number) => string | undefined) => (run: number) =>
        viewDropOuts(house, { step, cardId: undefined, channel: channelOf(run), cursor: undefined, locale })
    const storeOf = (run: number) => `store-${String(run % 300).padStart(3, '0')}`
    const all = () => undefined
    measured.push(
      await beside(house, 'funnel 30 days', '30 days, all channels', view('2026-10-26', everything)),
      await beside(
        house,
        'funnel 365 days',
        '365 days, one card of three',
        view('2025-11-25', { cardId: card, channel: undefined }),
      ),
      await beside(house, 'funnel of a channel', '365 days, one channel of 300, all cards', (run) =>
        view('2025-11-25', { cardId: undefined, channel: storeOf(run) })(),
      ),
      await beside(house, 'drop-outs received', 'first page, all channels', list('received', all)),
      await beside(house, 'drop-outs submitted', 'first page, with reasons', list('submitted', all)),
      await beside(
        house,
        'drop-outs of a channel',
        'first page, one channel of 300',
        list('received', storeOf),
      ),
      await beside(
        house,
        'funnel recording',
        "one customer's opened page",
        (run) =>
          recordStation(house.db, {
            cardId: card,
            openid: `oVisit${String(run).padStart(22, '0')}`,
            step: 'opened',
            channel: 'store-001',
            at: new Date(SEEDED_UNTIL),
          }),
        10,
      ),
    )
    return measured
  } finally {
    await bench.close()
  }
}
