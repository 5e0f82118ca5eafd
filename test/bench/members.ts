import { sql } from 'drizzle-orm'
import type { House } from '../../server/usecase/house.ts'
import { viewLedger } from '../../server/usecase/member/viewLedger.ts'
import { viewMember } from '../../server/usecase/member/viewMember.ts'
import { viewMembers, type MembersAsked } from '../../server/usecase/member/viewMembers.ts'
import { benchHouse } from './house.ts'
import { median, p95, round, timed, type Measurement } from './measure.ts'
import {
  codeOfMember,
  LONG_LEDGER,
  MEMBERS,
  nameOfMember,
  noOfMember,
  phoneOfMember,
  seedMembers,
  STORES,
} from './memberSeed.ts'

const RUNS = 60
const SEARCH_MS = 50
const PAGE_MS = 100
const locale = 'zh-CN' as const

/** A member for a run, strewn over all of them. */
const someone = (run: number) => (run * 104_729 + 17) % MEMBERS
const storeOf = (run: number) => `store-${String(run % STORES).padStart(3, '0')}`
const commonest = [...'王李张刘陈杨黄赵吴周']

type Asked = Partial<Pick<MembersAsked, 'q' | 'words' | 'cursor'>>

async function rowsOf(house: House, asked: Asked, atLeast: number): Promise<void> {
  const seen = await viewMembers(house, { q: '', words: {}, cursor: undefined, locale, ...asked })
  if (seen.outcome !== 'page') throw new Error(`${JSON.stringify(asked)} was refused: ${seen.field}`)
  const { length } = seen.page.items
  if (length < atLeast) throw new Error(`${JSON.stringify(asked)} found ${length} of ${atLeast}`)
}

/** Ours and the key's in turn, so that a busy moment of the machine meets both. */
async function beside(
  house: House,
  { name, what, aimMs }: { name: string; what: string; aimMs: number },
  ask: (run: number) => Promise<unknown>,
): Promise<Measurement> {
  await ask(0)
  const [ours, keys]: [number[], number[]] = [[], []]
  for (let run = 1; run <= RUNS; run += 1) {
    keys.push(
      await timed(() =>
        house.db.execute(sql`select points from member where member_no = ${noOfMember(someone(run))}`),
      ),
    )
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

/** What somebody types, and how many it finds at least. */
const searches: [name: string, what: string, ask: (run: number) => Asked, atLeast: number][] = [
  ['number', 'a member number', (run) => ({ q: noOfMember(someone(run)) }), 1],
  ['code', "a card's code", (run) => ({ q: codeOfMember(someone(run)) }), 0],
  ['phone', 'a whole phone', (run) => ({ q: phoneOfMember(someone(run)) }), 1],
  ['phone tail', 'the last four digits', (run) => ({ q: phoneOfMember(someone(run)).slice(-4) }), 1],
  ['name', 'a whole name', (run) => ({ q: nameOfMember(someone(run)) }), 1],
  ['surname', 'one of the ten commonest surnames', (run) => ({ q: commonest[run % 10] ?? '王' }), 50],
  [
    'given name',
    'two characters of a name',
    (run) => ({ q: nameOfMember(someone(run)).slice(1, 3) || '伟' }),
    0,
  ],
  [
    'name and tail',
    'a surname and four digits',
    (run) => ({ q: `${nameOfMember(someone(run)).slice(0, 1)} ${phoneOfMember(someone(run)).slice(-4)}` }),
    1,
  ],
  [
    'surname in a store',
    'a common surname, one store of 300',
    (run) => ({ q: commonest[run % 10] ?? '王', words: { channel: storeOf(run) } }),
    0,
  ],
  [
    'surname, rare state',
    'a common surname, void cards',
    (run) => ({ q: commonest[run % 10] ?? '王', words: { state: 'invalidated' } }),
    0,
  ],
]

const lists: [name: string, what: string, ask: (run: number) => Asked][] = [
  ['all', 'the first page', () => ({})],
  ['all, deep', 'a page from the middle', (run) => ({ cursor: placeOf(someone(run)) })],
  ['store', 'one store of 300', (run) => ({ words: { channel: storeOf(run) } })],
  ['level', 'the smallest level', () => ({ words: { level: 'gold' } })],
  ['state', 'void cards', () => ({ words: { state: 'invalidated' } })],
  ['left', 'who has left', () => ({ words: { state: 'left' } })],
  [
    'month',
    'who joined in a month',
    (run) => ({ words: { from: `2025-${month(run)}-01`, to: `2025-${month(run)}-28` } }),
  ],
  [
    'store and level',
    'one store, the smallest level',
    (run) => ({ words: { channel: storeOf(run), level: 'gold' } }),
  ],
  [
    'store and state',
    'one store, void cards',
    (run) => ({ words: { channel: storeOf(run), state: 'invalidated' } }),
  ],
  [
    'nobody',
    'a level that nobody has, in a store',
    (run) => ({ words: { channel: storeOf(run), level: 'none' } }),
  ],
  [
    'nobody at all',
    'a state and a level that nobody has',
    () => ({ words: { state: 'active', level: 'none' } }),
  ],
]
const month = (run: number) => String(1 + (run % 12)).padStart(2, '0')
const placeOf = (n: number) => `${Date.parse('2024-11-24T00:00:00Z') * 1000 + (n + 1) * 60_000_000}.${n + 1}`

/** Members in the console over 1,000,000 of them: finding, any page of any list, one member, one ledger. */
export async function members(): Promise<Measurement[]> {
  const bench = await benchHouse()
  const { house } = bench.opened
  try {
    const started = performance.now()
    await seedMembers(house)
    console.log(`  ${MEMBERS} members seeded in ${round((performance.now() - started) / 1000, 0)} s`)
    return await measureMembers(house)
  } finally {
    await bench.close()
  }
}

/** The same of a house that has them already. */
export async function measureMembers(house: House): Promise<Measurement[]> {
  const measured: Measurement[] = []
  for (const [name, what, ask, atLeast] of searches) {
    const about = { name: `members search: ${name}`, what, aimMs: SEARCH_MS }
    measured.push(await beside(house, about, (run) => rowsOf(house, ask(run), atLeast)))
  }
  for (const [name, what, ask] of lists) {
    const about = { name: `members list: ${name}`, what, aimMs: PAGE_MS }
    measured.push(await beside(house, about, (run) => rowsOf(house, ask(run), 0)))
  }
  const ids = await house.db.execute<{ id: string }>(
    sql`select id from member where seq % 12345 = 1 order by seq`,
  )
  const idOf = (run: number) => ids.rows[run % ids.rows.length]?.id ?? ''
  const detail = { name: 'member detail', what: 'everything of one member', aimMs: PAGE_MS }
  measured.push(await beside(house, detail, (run) => viewMember(house, idOf(run), locale)))
  const long = { name: 'member ledger', what: `a page of ${LONG_LEDGER} entries`, aimMs: PAGE_MS }
  const page = (run: number) => ({
    memberId: idOf(0),
    account: 'points' as const,
    before: run * 10_000,
    locale,
  })
  measured.push(await beside(house, long, (run) => viewLedger(house, page(run))))
  return measured
}
