import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Cured } from '../../../../shared/console/problem.ts'
import { consoleBrowser, staffIn } from '../../../harness/console.ts'
import { refusalOf } from '../../../harness/people.ts'
import { fault, phone, submitted } from '../../phone.ts'
import { problemDesk, type ProblemDesk } from './problemDesk.ts'

let w: ProblemDesk
beforeAll(async () => {
  w = await problemDesk()
})
beforeEach(() => w.clear())
afterAll(() => w.close())

describe('a cure', () => {
  test('mends, says so, and is written down with who did it', async () => {
    const id = await w.difference(7)
    const answer = await w.manager.post(`/problems/${id}/cure`, { deed: 'use_ours' })
    expect(answer.status).toBe(200)
    const { problem, message } = (await answer.json()) as Cured
    expect(message).toBe('微信卡面已与系统一致。')
    expect(problem).toMatchObject({ deeds: [], settled: { by: '王经理', at: expect.any(String) } })
    expect(await w.logged()).toMatchObject({
      action: 'problem.cure',
      subject: problem.member?.memberNo,
      outcome: 'done',
      detail: { problem: id, kind: 'difference', deed: 'use_ours' },
    })
  })

  test('twice at once is done once, and both hear that it is done', async () => {
    const id = await w.difference(7)
    const answers = await Promise.all(
      [1, 2].map(() => w.manager.post(`/problems/${id}/cure`, { deed: 'use_ours' })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const words = await Promise.all(answers.map(async (answer) => ((await answer.json()) as Cured).message))
    expect(words.toSorted()).toEqual(['微信卡面已与系统一致。', '这个问题已经处理好了。'].toSorted())
  })

  test('that WeChat refuses at once is told as cause and cure', async () => {
    const id = await w.difference(7)
    await fault(w, '/card/membercard/userinfo/get', { errcode: 48_001 }, 1)
    const answer = await w.manager.post(`/problems/${id}/cure`, { deed: 'use_ours' })
    expect(answer.status).toBe(502)
    expect(await answer.json()).toMatchObject({
      error: {
        code: 'wechat_refused',
        message: '公众号没有这项接口的权限。请在公众平台“功能 → 卡券功能”中申请开通，通过后再试。',
      },
    })
    expect(await w.logged()).toMatchObject({ outcome: 'failed' })
  })

  test('that brought nothing says what WeChat said', async () => {
    const { redirectUrl } = await submitted(w, 1)
    await fault(w, '/card/code/decrypt', { errcode: 40_164 })
    await phone(w, { customer: 1 }).ask(redirectUrl)
    const { rows } = await w.database.pool.query('select id from activation where ended_at is null')
    const id = await w.raise('journey_stuck', rows[0].id, { cardId: w.card.cardId })
    const answer = await w.manager.post(`/problems/${id}/cure`, { deed: 'retry' })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      error: {
        code: 'still_open',
        message: expect.stringMatching(/没有成功：服务器的 IP 不在微信的白名单里/),
      },
    })
  })

  test('that is not offered, of a problem that there is not, or without a deed, is refused', async () => {
    const id = await w.difference(7)
    expect(await refusalOf(await w.manager.post(`/problems/${id}/cure`, { deed: 'enrol' }))).toBe(
      'not_offered',
    )
    expect(await refusalOf(await w.manager.post(`/problems/999999/cure`, { deed: 'retry' }))).toBe(
      'problem_unknown',
    )
    expect(await refusalOf(await w.manager.post(`/problems/none/cure`, { deed: 'retry' }))).toBe(
      'problem_unknown',
    )
    const answer = await w.manager.post(`/problems/${id}/cure`, { deed: 'explode' })
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { error: { fields: { deed: '请选择一个处理办法。' } } },
    ])
  })
})

describe('putting aside', () => {
  test('takes a note, settles, and twice changes nothing', async () => {
    const id = await w.raise('journey_refused', '00000000-0000-4000-8000-000000000002', {
      cardId: w.card.cardId,
    })
    const answer = await w.manager.post(`/problems/${id}/dismiss`, { note: '已电话联系' })
    expect(await answer.json()).toMatchObject({ settled: { by: '王经理', note: '已电话联系' } })
    expect(JSON.stringify(await w.logged())).not.toContain('电话')
    const again = await w.manager.post(`/problems/${id}/dismiss`, { note: '又一次' })
    expect(await again.json()).toMatchObject({ settled: { note: '已电话联系' } })
    expect((await w.list('?state=settled')).items).toHaveLength(1)
    expect((await w.list()).items).toEqual([])
  })

  test('without a note is refused at the note', async () => {
    const id = await w.difference(7)
    const answer = await w.manager.post(`/problems/${id}/dismiss`, { note: ' ' })
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { error: { fields: { note: expect.any(String) } } },
    ])
  })
})

describe('who may', () => {
  test('an auditor sees and does nothing, a cashier does not see', async () => {
    const id = await w.difference(7)
    expect((await w.list('', w.auditor)).items).toHaveLength(1)
    expect(await refusalOf(await w.auditor.post(`/problems/${id}/cure`, { deed: 'use_ours' }))).toBe(
      'forbidden',
    )
    expect(await refusalOf(await w.auditor.post(`/problems/${id}/dismiss`, { note: '已处理' }))).toBe(
      'forbidden',
    )
    const cashier = await staffIn(w, 'cashier')
    expect(await refusalOf(await cashier.get('/problems'))).toBe('forbidden')
    expect(await refusalOf(await cashier.get('/problems/count'))).toBe('forbidden')
    expect((await consoleBrowser(w).get('/problems')).status).toBe(401)
  })
})
