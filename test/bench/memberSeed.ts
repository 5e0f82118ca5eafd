import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { defaultProgram } from '../../shared/program.ts'
import type { ActivationAnswers } from '../../shared/activation.ts'
import type { Database } from '../../server/floor.ts'
import { memberNoFrom } from '../../server/domain/memberNo.ts'
import { searchWordsOf } from '../../server/domain/searchWords.ts'
import { program } from '../../server/store/schema/program.ts'
import { sealAnswers } from '../../server/usecase/activation/answers.ts'
import type { House } from '../../server/usecase/house.ts'
import { searchTokens } from '../../server/usecase/member/indexProfile.ts'
import { profileIndexes } from '../../server/usecase/member/profileIndexes.ts'

export const MEMBERS = 1_000_000
export const STORES = 300
/** So many entries has one member, and one entry every hundredth. */
export const LONG_LEDGER = 50_000
const BATCH = 10_000

/** The most frequent surnames in ten thousand people, then a long tail of rarer ones. */
const surnames: [string, number][] = [
  ['王', 720],
  ['李', 710],
  ['张', 680],
  ['刘', 520],
  ['陈', 460],
  ['杨', 310],
  ['黄', 230],
  ['赵', 220],
  ['吴', 210],
  ['周', 200],
  ['徐', 170],
  ['孙', 160],
  ['马', 140],
  ['朱', 130],
  ['胡', 120],
  ['林', 110],
  ['郭', 110],
  ['何', 100],
  ['高', 100],
  ['罗', 90],
]
const rare = [
  ...'郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤',
]
const given = [
  ...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂文辉玲鹏飞红梅鑫波斌宇浩凯健俊帆旭宁欣悦晨阳佳怡思涵雨桐子轩梓萱诗琪一诺浩然博文嘉树知夏若曦晓棠淑芬建国海燕志明春花秋月雪松云龙',
]

/** A number from 0 to 1 for the n-th member and a purpose: the same at each run, and strewn. */
function strewn(n: number, purpose: number): number {
  let x = (n * 2_654_435_761 + purpose * 40_503) >>> 0
  x ^= x >>> 15
  x = Math.imul(x, 2_246_822_519) >>> 0
  x ^= x >>> 13
  x = Math.imul(x, 3_266_489_917) >>> 0
  x ^= x >>> 16
  return (x >>> 0) / 4_294_967_296
}
const pick = <T>(list: T[], part: number): T => {
  const found = list[Math.floor(part * list.length)]
  if (found === undefined) throw new Error('an empty list')
  return found
}

export function nameOfMember(n: number): string {
  let place = strewn(n, 1) * 10_000
  const common = surnames.find(([, weight]) => (place -= weight) < 0)
  const surname = common?.[0] ?? pick(rare, strewn(n, 2))
  const second = strewn(n, 3) < 0.85 ? pick(given, strewn(n, 4)) : ''
  return `${surname}${pick(given, strewn(n, 5))}${second}`
}
/** Eleven digits, no two alike: the last eight are a permutation of the number. */
export const phoneOfMember = (n: number) => `13${String((n * 7_368_787) % 1_000_000_000).padStart(9, '0')}`
export const noOfMember = (n: number) => memberNoFrom(String(50_000_000_000 + n))
export const codeOfMember = (n: number) => String(900_000_000_000 + n)

const levelOf = (n: number) => (strewn(n, 6) < 0.8 ? 'plain' : strewn(n, 7) < 0.8 ? 'silver' : 'gold')
const channelOf = (n: number) =>
  strewn(n, 8) < 0.1 ? null : `store-${String(Math.floor(strewn(n, 9) * STORES)).padStart(3, '0')}`
function stateOf(n: number): string {
  const part = strewn(n, 10)
  if (part < 0.75) return 'active'
  if (part < 0.8) return 'waiting'
  if (part < 0.9) return 'deleted'
  return part < 0.91 ? 'invalidated' : 'none'
}

/** What makes an insert dear, and is cheaper made at the end. */
async function takeIndexes(db: Database, table: string): Promise<string[]> {
  const found = await db.execute<{ name: string; definition: string }>(sql`
    select indexname as name, indexdef as definition from pg_indexes where tablename = ${table} and indexname not like '%pk%'`)
  for (const { name } of found.rows) await db.execute(sql`drop index ${sql.identifier(name)}`)
  return found.rows.map((row) => row.definition)
}

/**
 * 1,000,000 members as an enrolment would write them: sealed profiles, keyed hashes, words of the index, a card each but a
 * tenth; surnames as frequent as they are. The indexes are made afterwards, as one would when loading that much.
 */
export async function seedMembers(house: House): Promise<void> {
  const { db } = house
  const indexes = [...(await takeIndexes(db, 'member')), ...(await takeIndexes(db, 'member_token'))]
  await db.execute(sql`alter table member_token drop constraint member_token_token_seq_pk`)
  for (let first = 0; first < MEMBERS; first += BATCH) await insertBatch(house, first)
  await db.execute(sql`alter table member_token add primary key (token, seq)`)
  for (const index of indexes) await db.execute(sql.raw(index))
  await insertCards(db)
  await insertLedger(db)
  const levels = ['plain', 'silver', 'gold'].map((id, n) => ({
    id,
    name: { 'zh-CN': id, en: id },
    threshold: n * 500,
  }))
  const rules = { ...defaultProgram, levels }
  await db
    .insert(program)
    .values({ id: 1, rules, revision: 1, changedBy: 'system', changedAt: house.clock.now() })
  await db.execute(sql`vacuum analyze`)
}

async function insertBatch(house: House, first: number): Promise<void> {
  const rows = Array.from({ length: BATCH }, (_, place) => first + place).map((n) => {
    const answers: ActivationAnswers = {
      common: [
        { name: 'USER_FORM_INFO_FLAG_MOBILE', value: phoneOfMember(n) },
        { name: 'USER_FORM_INFO_FLAG_NAME', value: nameOfMember(n) },
        { name: 'USER_FORM_INFO_FLAG_BIRTHDAY', value: `19${70 + (n % 30)}-${1 + (n % 12)}-${1 + (n % 28)}` },
      ],
      custom: [],
    }
    return {
      id: randomUUID(),
      member_no: noOfMember(n),
      seq: n + 1,
      mobile_index: profileIndexes(house, answers).mobileIndex,
      profile: sealAnswers(house, answers).toString('base64'),
      level: levelOf(n),
      channel: channelOf(n),
      card_state: stateOf(n),
      status: strewn(n, 11) < 0.01 ? 'left' : 'active',
      points: Math.floor(strewn(n, 12) * 5000),
      tokens: searchTokens(house, searchWordsOf(answers)).map(String),
    }
  })
  await house.db.execute(sql`
    with line as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as l(id uuid, member_no text, seq bigint, mobile_index text,
        profile text, level text, channel text, card_state text, status text, points bigint, tokens bigint[])
    ), joined as (
      insert into member (id, member_no, seq, mobile_index, profile, level, channel, card_state, status, points, joined_at)
      select id, member_no, seq, mobile_index, decode(profile, 'base64'), level, channel, card_state, status, points,
        timestamptz '2024-11-24' + seq * interval '1 minute'
      from line order by seq
    )
    insert into member_token (token, seq) select unnest(tokens), seq from line`)
}

/** How the cards stand is written into the members already: the trigger would do it once more for each. */
async function insertCards(db: Database): Promise<void> {
  await db.execute(sql`alter table holding disable trigger user`)
  await db.execute(sql`
    insert into holding (card_id, code, openid, member_id, channel, received_at, activated_at, deleted_at, invalidated_at, created_at)
    select 'pBench', (900000000000 + seq - 1)::text, 'o' || substr(md5(seq::text), 1, 27), id, channel, joined_at,
      case when card_state <> 'waiting' then joined_at end, case when card_state = 'deleted' then joined_at + interval '1 day' end,
      case when card_state = 'invalidated' then joined_at + interval '1 day' end, joined_at
    from member where card_state <> 'none'`)
  await db.execute(sql`alter table holding enable trigger user`)
}

async function insertLedger(db: Database): Promise<void> {
  const entry = sql`
    insert into ledger_entry (member_id, posting_id, account, amount, total, idempotency_key, fingerprint, reason, actor, created_at)`
  await db.execute(sql`
    ${entry} select id, gen_random_uuid(), 'points', 50, points, 'seed:' || seq, '', 'opening', 'system', joined_at
    from member where seq % 100 = 0`)
  await db.execute(sql`
    ${entry} select (select id from member where seq = 1), gen_random_uuid(), 'points', 1, n, 'long:' || n, '', 'purchase', 'system', now()
    from generate_series(1, ${LONG_LEDGER}) n`)
}
