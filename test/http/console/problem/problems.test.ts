import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Paged } from '../../../../shared/console/answer.ts'
import type { Cured, Problem, ProblemCount } from '../../../../shared/console/problem.ts'
import { problemKinds } from '../../../../shared/console/problem.ts'
import { consoleBrowser, staffIn, type StaffClient } from '../../../harness/console.ts'
import { refusalOf } from '../../../harness/people.ts'
import { world, type World } from '../../../harness/world.ts'
import { fault, phone, submitted } from '../../phone.ts'

let w: World
let manager: StaffClient
let auditor: StaffClient
let card: { cardId: string; code: string }
beforeAll(async () => {
  w = await world()
  manager = await staffIn(w, 'manager', '王经理')
  auditor = await staffIn(w, 'auditor')
  const { redirectUrl, ...rest } = await submitted(w, 0)
  card = rest
  await phone(w, { customer: 0 }).ask(redirectUrl)
  await w.drain()
})
beforeEach(async () => {
  await w.emulator.fetch(new Request('http://localhost:8081/_emulator/faults', { method: 'DELETE' }))
  await w.database.pool.query('delete from problem')
})
afterAll(() => w.close())

const raise = async (kind: string, subject: string, more: Record<string, unknown> = {}) => {
  const { rows } = await w.database.pool.query(
    `insert into problem (kind, subject, card_id, member_id, detail, first_at, last_at)
     values ($1, $2, $3, (select member_id from holding where code = $4), $5, $6, $6) returning id`,
    [kind, subject, more['cardId'] ?? null, card.code, more['detail'] ?? {}, more['at'] ?? w.clock.now()],
  )
  return Number(rows[0].id)
}
const difference = (wechat: number) => {
  const held = w.emulator.state.holdings.find(({ code }) => code === card.code)
  if (held) held.bonus = wechat
  const detail = { points: { ours: 50, wechat } }
  return raise('difference', `${card.cardId}:${card.code}`, { cardId: card.cardId, detail })
}
const list = async (query = '', client = manager) =>
  (await (await client.get(`/problems${query}`)).json()) as Paged<Problem>
const logged = async () =>
  (
    await w.database.pool.query(
      'select action, subject, outcome, detail from audit_entry order by id desc limit 1',
    )
  ).rows[0]

describe('the list', () => {
  test('says cause and cure in plain words, with both sides of a difference, and shows no openid', async () => {
    await difference(7)
    const { items } = await list()
    expect(items).toEqual([
      {
        id: expect.stringMatching(/^\d+$/),
        kind: 'difference',
        urgency: 'soon',
        title: '微信卡面与系统不一致',
        cause: expect.stringContaining('核对了两次'),
        cure: expect.stringContaining('以系统为准'),
        times: 1,
        firstAt: expect.any(String),
        lastAt: expect.any(String),
        deeds: ['use_ours', 'look_again'],
        differences: [{ figure: 'points', ours: '50', wechat: '7' }],
        member: { id: expect.any(String), memberNo: expect.stringMatching(/^\w+$/) },
        card: { cardId: card.cardId, title: expect.any(String) },
        who: expect.stringMatching(/^.{4}….{4}$/),
      },
    ])
    expect(JSON.stringify(items)).not.toContain(w.emulator.state.customers[0]?.openid)
    const english = await list('?lang=en')
    expect(english.items[0]?.title).toBe('WeChat shows something else than we have')
  })

  test.each(problemKinds)(
    '%s has a title, a cause and a cure in both languages, and no code of WeChat’s',
    async (kind) => {
      const subject = ['journey_stuck', 'journey_refused', 'push_failed'].includes(kind)
        ? '00000000-0000-4000-8000-000000000001'
        : `${card.cardId}:${card.code}`
      await raise(kind, subject, {
        cardId: card.cardId,
        detail: { errcode: 40_164, failures: 12, host: 'crm.example', why: 'failing' },
      })
      for (const lang of ['zh-CN', 'en']) {
        const [problem] = (await list(`?lang=${lang}`)).items
        const words = [problem?.title, problem?.cause, problem?.cure].join(' ')
        expect(words.length).toBeGreaterThan(30)
        expect(words).not.toMatch(/undefined|null|NaN|40164|errcode|\/card\//)
        expect(/[\u4e00-\u9fff]/.test(words)).toBe(lang === 'zh-CN')
      }
    },
  )

  test('explains what WeChat last said, and what to do about it', async () => {
    await raise('telling_late', `${card.cardId}:${card.code}`, {
      cardId: card.cardId,
      detail: { errcode: 40_164, failures: 12 },
    })
    const [problem] = (await list()).items
    expect(problem?.cause).toContain('服务器的 IP 不在微信的白名单里')
    expect(problem?.cure).toContain('IP 白名单')
    expect(problem?.cure).toContain('自动重试')
  })

  test('pages by key, the last first, without a gap and without a double', async () => {
    await w.database.pool.query(
      `insert into problem (kind, subject, first_at, last_at)
       select 'webhook_failing', n::text, now(), timestamptz '2026-11-01' + (n / 3) * interval '1 second' from generate_series(1, 70) n`,
    )
    const seen: string[] = []
    let cursor: string | undefined = ''
    for (let page = 0; cursor !== undefined; page += 1) {
      const { items, next }: Paged<Problem> = await list(`?cursor=${cursor}`)
      seen.push(...items.map(({ id }) => id))
      if (page === 0) await raise('webhook_failing', 'in-between')
      cursor = next
    }
    expect(seen).toHaveLength(70)
    expect(new Set(seen).size).toBe(70)
  })

  test('is narrowed by state, kind and urgency', async () => {
    await difference(7)
    await raise('stock_low', card.cardId, { cardId: card.cardId, detail: { quantity: 0 } })
    const kinds = async (query: string) => (await list(query)).items.map(({ kind }) => kind)
    expect(await kinds('?kind=difference')).toEqual(['difference'])
    expect(await kinds('?urgency=now')).toEqual(['stock_low'])
    expect(await kinds('?urgency=now&kind=difference')).toEqual([])
    expect(await kinds('?state=settled')).toEqual([])
  })

  test.each([
    ['?state=new', 'state'],
    ['?kind=trouble', 'kind'],
    ['?urgency=high', 'urgency'],
    ['?cursor=1%27', 'cursor'],
  ])('%s is refused at %s, in words', async (query, field) => {
    const answer = await manager.get(`/problems${query}`)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      error: { fields: { [field]: expect.stringContaining('。') } },
    })
  })

  test('is counted for the navigation', async () => {
    await difference(7)
    await raise('stock_low', card.cardId)
    const count = (await (await auditor.get('/problems/count')).json()) as ProblemCount
    expect(count).toEqual({
      open: 2,
      byUrgency: { now: 1, soon: 1, watch: 0 },
      byKind: { difference: 1, stock_low: 1 },
    })
  })
})

describe('a cure', () => {
  test('mends, says so, and is written down with who did it', async () => {
    const id = await difference(7)
    const answer = await manager.post(`/problems/${id}/cure`, { deed: 'use_ours' })
    expect(answer.status).toBe(200)
    const { problem, message } = (await answer.json()) as Cured
    expect(message).toBe('微信卡面已与系统一致。')
    expect(problem).toMatchObject({ deeds: [], settled: { by: '王经理', at: expect.any(String) } })
    expect(await logged()).toMatchObject({
      action: 'problem.cure',
      subject: problem.member?.memberNo,
      outcome: 'done',
      detail: { problem: id, kind: 'difference', deed: 'use_ours' },
    })
  })

  test('twice at once is done once, and both hear that it is done', async () => {
    const id = await difference(7)
    const answers = await Promise.all(
      [1, 2].map(() => manager.post(`/problems/${id}/cure`, { deed: 'use_ours' })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const words = await Promise.all(answers.map(async (answer) => ((await answer.json()) as Cured).message))
    expect(words.toSorted()).toEqual(['微信卡面已与系统一致。', '这个问题已经处理好了。'].toSorted())
  })

  test('that WeChat refuses at once is told as cause and cure', async () => {
    const id = await difference(7)
    await fault(w, '/card/membercard/userinfo/get', { errcode: 48_001 }, 1)
    const answer = await manager.post(`/problems/${id}/cure`, { deed: 'use_ours' })
    expect(answer.status).toBe(502)
    expect(await answer.json()).toMatchObject({
      error: {
        code: 'wechat_refused',
        message: '公众号没有这项接口的权限。请在公众平台“功能 → 卡券功能”中申请开通，通过后再试。',
      },
    })
    expect(await logged()).toMatchObject({ outcome: 'failed' })
  })

  test('that brought nothing says what WeChat said', async () => {
    const { redirectUrl } = await submitted(w, 1)
    await fault(w, '/card/code/decrypt', { errcode: 40_164 })
    await phone(w, { customer: 1 }).ask(redirectUrl)
    const { rows } = await w.database.pool.query('select id from activation where ended_at is null')
    const id = await raise('journey_stuck', rows[0].id, { cardId: card.cardId })
    const answer = await manager.post(`/problems/${id}/cure`, { deed: 'retry' })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      error: {
        code: 'still_open',
        message: expect.stringMatching(/没有成功：服务器的 IP 不在微信的白名单里/),
      },
    })
  })

  test('that is not offered, of a problem that there is not, or without a deed, is refused', async () => {
    const id = await difference(7)
    expect(await refusalOf(await manager.post(`/problems/${id}/cure`, { deed: 'enrol' }))).toBe('not_offered')
    expect(await refusalOf(await manager.post(`/problems/999999/cure`, { deed: 'retry' }))).toBe(
      'problem_unknown',
    )
    expect(await refusalOf(await manager.post(`/problems/none/cure`, { deed: 'retry' }))).toBe(
      'problem_unknown',
    )
    const answer = await manager.post(`/problems/${id}/cure`, { deed: 'explode' })
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { error: { fields: { deed: '请选择一个处理办法。' } } },
    ])
  })
})

describe('putting aside', () => {
  test('takes a note, settles, and twice changes nothing', async () => {
    const id = await raise('journey_refused', '00000000-0000-4000-8000-000000000002', { cardId: card.cardId })
    const answer = await manager.post(`/problems/${id}/dismiss`, { note: '已电话联系' })
    expect(await answer.json()).toMatchObject({ settled: { by: '王经理', note: '已电话联系' } })
    expect(JSON.stringify(await logged())).not.toContain('电话')
    const again = await manager.post(`/problems/${id}/dismiss`, { note: '又一次' })
    expect(await again.json()).toMatchObject({ settled: { note: '已电话联系' } })
    expect((await list('?state=settled')).items).toHaveLength(1)
    expect((await list()).items).toEqual([])
  })

  test('without a note is refused at the note', async () => {
    const id = await difference(7)
    const answer = await manager.post(`/problems/${id}/dismiss`, { note: ' ' })
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { error: { fields: { note: expect.any(String) } } },
    ])
  })
})

describe('who may', () => {
  test('an auditor sees and does nothing, a cashier does not see', async () => {
    const id = await difference(7)
    expect((await list('', auditor)).items).toHaveLength(1)
    expect(await refusalOf(await auditor.post(`/problems/${id}/cure`, { deed: 'use_ours' }))).toBe(
      'forbidden',
    )
    expect(await refusalOf(await auditor.post(`/problems/${id}/dismiss`, { note: '已处理' }))).toBe(
      'forbidden',
    )
    const cashier = await staffIn(w, 'cashier')
    expect(await refusalOf(await cashier.get('/problems'))).toBe('forbidden')
    expect(await refusalOf(await cashier.get('/problems/count'))).toBe('forbidden')
    expect((await consoleBrowser(w).get('/problems')).status).toBe(401)
  })
})
