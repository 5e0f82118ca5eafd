import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { JssdkConfig, Problem } from '../../../shared/portal.ts'
import { world, type World } from '../../harness/world.ts'
import { callsOf, fault, inTime } from '../phone.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const ask = (url: string) => w.app.request(`/api/portal/jssdk-config?url=${encodeURIComponent(url)}`)

describe('200', () => {
  test('200 requests at once, without a session, fetch one ticket', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => ask(`http://localhost:8080/?n=${n}`)),
    )
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
    expect(callsOf(w, '/cgi-bin/ticket/getticket')).toBe(1)
  })

  test.each([
    'http://localhost:8080',
    'http://localhost:8080/',
    'http://localhost:8080/?channel=%E5%BA%97&a=1&amp;b=2',
    'http://localhost:8080/?q=中文&r=%7e~+x',
  ])('%s is signed byte for byte', async (url) => {
    const config = JssdkConfig.parse(await (await ask(url)).json())
    const ticket = await w.house.wechat.credentials.jsapiTicket()
    const string1 = `jsapi_ticket=${ticket}&noncestr=${config.nonceStr}&timestamp=${config.timestamp}&url=${url}`
    expect(config.signature).toBe(createHash('sha1').update(string1).digest('hex'))
    expect(config.jsApiList).toEqual(
      expect.arrayContaining(['addCard', 'openCard', 'scanQRCode', 'getLocation']),
    )
  })

  test('only the fragment is cut', async () => {
    const config = JssdkConfig.parse(await (await ask('http://localhost:8080/?a=b#/deep')).json())
    const ticket = await w.house.wechat.credentials.jsapiTicket()
    const string1 = `jsapi_ticket=${ticket}&noncestr=${config.nonceStr}&timestamp=${config.timestamp}&url=http://localhost:8080/?a=b`
    expect(config.signature).toBe(createHash('sha1').update(string1).digest('hex'))
  })
})

describe('400', () => {
  test.each(['/api/portal/jssdk-config', '/api/portal/jssdk-config?url='])('%s', async (path) => {
    const answer = await w.app.request(path)
    expect(answer.status).toBe(400)
    expect(Problem.parse(await answer.json()).error.code).toBe('bad_request')
  })
})

describe('403', () => {
  test.each([
    'https://evil.example/',
    'http://localhost:80801/',
    'http://localhost:8080.evil.example/',
    'http://localhost:8080@evil.example/',
    'https://localhost:8080/',
    'HTTP://localhost:8080/',
    '/relative',
    'javascript:alert(1)',
    ' http://localhost:8080/',
    'http://localhost:8080/\n&url=http://evil.example',
    'http://localhost:8080\\.evil.example/',
  ])('%j is none of ours', async (url) => {
    const answer = await ask(url)
    expect(answer.status).toBe(403)
    expect(Problem.parse(await answer.json()).error.code).toBe('foreign_url')
  })
})

describe('503', () => {
  test('while no ticket can be had', async () => {
    const fresh = await world()
    await fault(fresh, '*', { errcode: -1 })
    const path = `/api/portal/jssdk-config?url=${encodeURIComponent('http://localhost:8080/')}`
    const answer = await inTime(fresh, Promise.resolve(fresh.app.request(path)))
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('2')
    await fresh.close()
  })
})
