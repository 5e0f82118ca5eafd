import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Paged } from '../../../../shared/console/answer.ts'
import { problemKinds, type Problem, type ProblemCount } from '../../../../shared/console/problem.ts'
import { problemDesk, type ProblemDesk } from './problemDesk.ts'

let w: ProblemDesk
beforeAll(async () => {
  w = await problemDesk()
})
beforeEach(() => w.clear())
afterAll(() => w.close())

describe('the list', () => {
  test('says cause and cure in plain words, with both sides of a difference, and shows no openid', async () => {
    await w.difference(7)
    const { items } = await w.list()
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
        card: { cardId: w.card.cardId, title: expect.any(String) },
        who: expect.stringMatching(/^.{4}….{4}$/),
      },
    ])
    expect(JSON.stringify(items)).not.toContain(w.emulator.state.customers[0]?.openid)
    const english = await w.list('?lang=en')
    expect(english.items[0]?.title).toBe('WeChat shows something else than we have')
  })

  test.each(problemKinds)(
    '%s has a title, a cause and a cure in both languages, and no code of WeChat’s',
    async (kind) => {
      const subject = ['journey_stuck', 'journey_refused', 'push_failed'].includes(kind)
        ? '00000000-0000-4000-8000-000000000001'
        : `${w.card.cardId}:${w.card.code}`
      await w.raise(kind, subject, {
        cardId: w.card.cardId,
        detail: { errcode: 40_164, failures: 12, host: 'crm.example', why: 'failing' },
      })
      for (const lang of ['zh-CN', 'en']) {
        const [problem] = (await w.list(`?lang=${lang}`)).items
        const words = [problem?.title, problem?.cause, problem?.cure].join(' ')
        expect(words.length).toBeGreaterThan(30)
        expect(words).not.toMatch(/undefined|null|NaN|40164|errcode|\/card\//)
        expect(/[\u4e00-\u9fff]/.test(words)).toBe(lang === 'zh-CN')
      }
    },
  )

  test('explains what WeChat last said, and what to do about it', async () => {
    await w.raise('telling_late', `${w.card.cardId}:${w.card.code}`, {
      cardId: w.card.cardId,
      detail: { errcode: 40_164, failures: 12 },
    })
    const [problem] = (await w.list()).items
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
      const { items, next }: Paged<Problem> = await w.list(`?cursor=${cursor}`)
      seen.push(...items.map(({ id }) => id))
      if (page === 0) await w.raise('webhook_failing', 'in-between')
      cursor = next
    }
    expect(seen).toHaveLength(70)
    expect(new Set(seen).size).toBe(70)
  })

  test('is narrowed by state, kind and urgency', async () => {
    await w.difference(7)
    await w.raise('stock_low', w.card.cardId, { cardId: w.card.cardId, detail: { quantity: 0 } })
    const kinds = async (query: string) => (await w.list(query)).items.map(({ kind }) => kind)
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
    const answer = await w.manager.get(`/problems${query}`)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      error: { fields: { [field]: expect.stringContaining('。') } },
    })
  })

  test('is counted for the navigation', async () => {
    await w.difference(7)
    await w.raise('stock_low', w.card.cardId)
    const count = (await (await w.auditor.get('/problems/count')).json()) as ProblemCount
    expect(count).toEqual({
      open: 2,
      byUrgency: { now: 1, soon: 1, watch: 0 },
      byKind: { difference: 1, stock_low: 1 },
    })
  })
})
