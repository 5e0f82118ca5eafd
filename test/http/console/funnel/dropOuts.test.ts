import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Paged } from '../../../../shared/console/answer.ts'
import type { DropOut } from '../../../../shared/console/funnel.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { world, type World } from '../../../harness/world.ts'
import { fault, phone, submitted } from '../../phone.ts'

let w: World
let owner: StaffClient
beforeAll(async () => {
  w = await world()
  owner = await staffIn(w, 'owner')
})
afterAll(() => w.close())

const ask = async (query: string) =>
  (await (await owner.get(`/funnel/drop-outs${query}`)).json()) as Paged<DropOut>
const record = (openid: string, steps: string[], at: string, channel = 'poster') =>
  w.database.pool.query(
    `insert into funnel_event (card_id, channel, openid, step, at) select 'pSeeded', $2, $1, unnest($3::text[]), $4`,
    [openid, channel, steps, at],
  )

describe('200', () => {
  test('who received and did nothing more, masked, the newest first; whoever went on is not there', async () => {
    await record('oEarlier000000000000000001', ['opened', 'received'], '2026-11-20T04:00:00Z')
    await record('oLater00000000000000000002', ['received'], '2026-11-21T04:00:00Z', '')
    await record('oWentOn0000000000000000003', ['received', 'submitted'], '2026-11-22T04:00:00Z')
    await record('oMember0000000000000000004', ['received', 'submitted', 'active'], '2026-11-22T04:00:00Z')
    const { items, next } = await ask('?step=received&card=pSeeded')
    expect(next).toBeUndefined()
    expect(items.map(({ who, channelName, at }) => ({ who, channelName, at }))).toEqual([
      { who: 'oLat…0002', channelName: '直接打开，没有渠道', at: '2026-11-21T04:00:00.000Z' },
      { who: 'oEar…0001', channelName: 'poster', at: '2026-11-20T04:00:00.000Z' },
    ])
    expect(JSON.stringify(items)).not.toContain('oLater00000000000000000002')
    expect(items[0]).not.toHaveProperty('why')
  })

  test('card and channel narrow the list, and an empty channel means those who came without one', async () => {
    expect((await ask('?step=received&card=pSeeded&channel=')).items.map((row) => row.who)).toEqual([
      'oLat…0002',
    ])
    expect((await ask('?step=received&channel=poster')).items.map((row) => row.who)).toEqual(['oEar…0001'])
    expect((await ask('?step=received&card=pOther')).items).toEqual([])
  })

  test('a submitted form says why it led nowhere, in the language of the caller', async () => {
    const { redirectUrl } = await submitted(w, 0)
    await w.drain()
    await fault(w, '/card/membercard/activatetempinfo/get', { errcode: 72_011 }, 1)
    const hers = phone(w, { customer: 0 })
    await hers.open('/')
    await hers.ask(redirectUrl)
    await w.drain()
    const [chinese] = (await ask('?step=submitted')).items.filter((row) => row.cardId !== 'pSeeded')
    expect(chinese).toMatchObject({
      step: 'submitted',
      why: '微信不认可这张激活凭证，请她从卡包重新进入激活',
    })
    const [english] = (await ask('?step=submitted&lang=en')).items.filter((row) => row.cardId !== 'pSeeded')
    expect(english?.why).toMatch(/^WeChat does not accept the activation ticket/)
  })

  test('a journey that is under way says that it goes on by itself, and is gone once she is active', async () => {
    const { redirectUrl } = await submitted(w, 1)
    await fault(w, '/card/membercard/activate', { errcode: -1 }, 1000)
    await phone(w, { customer: 1 }).ask(redirectUrl)
    await w.emulator.settled()
    const openid = w.emulator.state.customers[1]?.openid ?? ''
    await w.database.pool.query(
      `insert into funnel_event (card_id, openid, step, at) values ($1, $2, 'submitted', now())`,
      [w.emulator.state.cards[0]?.cardId, openid],
    )
    const hers = async () =>
      (await ask('?step=submitted')).items.find(
        (row) => row.who.startsWith(openid.slice(0, 4)) && row.who.endsWith(openid.slice(-4)),
      )
    await w.database.pool.query(
      'update activation set openid = $1 where landed_by is null and openid is null',
      [openid],
    )
    expect((await hers())?.why).toContain('系统会自动重试')
  })

  test('pages follow each other by key, without a gap and without a double, whatever comes in between', async () => {
    await w.database.pool.query(
      `insert into funnel_event (card_id, channel, openid, step, at)
       select 'pPaged', '', 'oPaged' || lpad(n::text, 20, '0'), 'received', timestamptz '2026-11-01 00:00:00.000123+00' + (n / 3) * interval '1 minute'
       from generate_series(1, 120) n`,
    )
    const seen: string[] = []
    let cursor = ''
    for (let page = 0; page < 3; page += 1) {
      const { items, next } = await ask(`?step=received&card=pPaged&cursor=${cursor}`)
      seen.push(...items.map((row) => row.id))
      if (page === 0) {
        await w.database.pool.query(
          `insert into funnel_event (card_id, openid, step, at) values ('pPaged', 'oNewest', 'received', now())`,
        )
      }
      cursor = next ?? ''
    }
    expect(cursor).toBe('')
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
  })

  test('the audit log remembers who looked, and no openid', async () => {
    await ask('?step=received&card=pSeeded')
    const { rows } = await w.database.pool.query('select * from audit_entry order by id desc limit 1')
    expect(rows[0]).toMatchObject({ actor: owner.name, subject: 'pSeeded' })
    expect(JSON.stringify(rows)).not.toContain('oEarlier')
  })
})

describe('400', () => {
  test.each([
    ['', 'step', '请选择“已领取”或“已提交”。'],
    ['?step=opened', 'step', '请选择“已领取”或“已提交”。'],
    ['?step=received&cursor=1%27', 'cursor', '这一页的位置已失效，请回到第一页。'],
    ['?step=received&cursor=9999999999999999.1', 'cursor', '这一页的位置已失效，请回到第一页。'],
  ])('%s has its sentence at %s', async (query, field, sentence) => {
    const answer = await owner.get(`/funnel/drop-outs${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      error: { code: 'bad_request', fields: { [field]: sentence } },
    })
  })
})
