import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sealCallback, type CallbackMode } from '../../../server/wechat/callback/sealCallback.ts'
import { sign } from '../../../server/wechat/callback/signature.ts'
import { world, type World } from '../../harness/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(async () => {
  await w.database.pool.query('truncate push')
  w.log.lines.splice(0)
})

const now = () => Math.floor(w.clock.now().getTime() / 1000)
const rows = async () => (await w.database.pool.query('select * from push')).rowCount

const message = (code = '123456789012') =>
  `<xml><ToUserName><![CDATA[gh_x]]></ToUserName><FromUserName><![CDATA[oSecretCustomer]]></FromUserName>` +
  `<CreateTime>${now()}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[user_get_card]]></Event>` +
  `<CardId><![CDATA[pCard]]></CardId><UserCardCode><![CDATA[${code}]]></UserCardCode></xml>`

type Push = { query: Record<string, string>; body: string | Uint8Array<ArrayBuffer> }

function pushed(
  mode: CallbackMode,
  changes: { appId?: string; message?: string; timestamp?: number } = {},
): Push {
  const { token, aesKey, appId } = w.emulator.account
  const timestamp = now()
  const parts = {
    mode,
    token,
    aesKey,
    appId,
    message: message(),
    toUserName: 'gh_x',
    timestamp,
    nonce: 'n0nce',
  }
  return sealCallback({ ...parts, random: randomBytes(16), ...changes })
}

const post = ({ query, body }: Push) =>
  w.app.request(`/wechat/callback?${new URLSearchParams(query).toString()}`, { method: 'POST', body })

describe('200', () => {
  test.each(['plain', 'compatible', 'safe'] as const)('%s: success once it is stored', async (mode) => {
    const answer = await post(pushed(mode))
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('success')
    expect(await rows()).toBe(1)
  })

  test('the same event twice is one event, and both are answered', async () => {
    const push = pushed('safe')
    const answers = await Promise.all([post(push), post(push), post(push)])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
    expect(await rows()).toBe(1)
  })

  test('an event of yesterday is taken: WeChat repeats claims for a day', async () => {
    expect((await post(pushed('safe', { timestamp: now() - 25 * 3600 }))).status).toBe(200)
  })
})

describe('400', () => {
  const malicious: [string, string][] = [
    ['no XML', 'hello'],
    ['nothing', ''],
    ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xml><a>&b;</a></xml>'],
    ['an external entity', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><a>&a;</a></xml>'],
    ['XML that does not end', '<xml><ToUserName>'],
  ]
  test.each(malicious)('%s, though signed, in plain mode', async (_, text) => {
    const answer = await post(pushed('plain', { message: text }))
    expect(answer.status).toBe(400)
    expect(await rows()).toBe(0)
  })

  test.each(malicious)('%s, though signed, inside safe mode', async (_, text) => {
    const answer = await post(pushed('safe', { message: text }))
    expect(answer.status).toBe(400)
    expect(await rows()).toBe(0)
  })

  test('bytes that are no text', async () => {
    const { query } = pushed('plain')
    expect((await post({ query, body: new Uint8Array([0xff, 0xfe, 0xff]) })).status).toBe(400)
  })
})

describe('403', () => {
  test('a push that nobody signed', async () => {
    expect((await post({ query: {}, body: message() })).status).toBe(403)
    expect(await rows()).toBe(0)
  })

  test('the signature of another token, in every mode', async () => {
    for (const mode of ['plain', 'safe'] as const) {
      const { query, body } = pushed(mode)
      const forged = {
        ...query,
        signature: sign(['other', query['timestamp'] ?? '', 'n0nce']),
        msg_signature: '0'.repeat(40),
      }
      if (mode === 'plain') Reflect.deleteProperty(forged, 'msg_signature')
      expect((await post({ query: forged, body })).status).toBe(403)
    }
    expect(await rows()).toBe(0)
  })

  test('a plain body under an encrypted signature: only msg_signature counts', async () => {
    const { query } = pushed('safe')
    expect((await post({ query, body: message() })).status).toBe(403)
  })

  test('a message of another appid', async () => {
    expect((await post(pushed('safe', { appId: 'wx0000000000000000' }))).status).toBe(403)
  })

  test('a signature of more than 26 hours ago, or of more than 5 minutes ahead', async () => {
    expect((await post(pushed('safe', { timestamp: now() - 26 * 3600 - 1 }))).status).toBe(403)
    expect((await post(pushed('safe', { timestamp: now() + 301 }))).status).toBe(403)
  })

  test('what is refused is logged once, and nothing of the push with it', async () => {
    await post({ query: { signature: 'x'.repeat(40), timestamp: '1', nonce: 'n' }, body: message() })
    expect(w.log.lines).toHaveLength(1)
    expect(w.log.lines[0]).toMatchObject({
      level: 'warn',
      fields: { outcome: 'push_signature', status: 403 },
    })
    expect(JSON.stringify(w.log.lines)).not.toContain('oSecretCustomer')
  })
})

describe('413', () => {
  test('2 MB, signed or not', async () => {
    const body = `<xml><a>${'x'.repeat(2 * 1024 * 1024)}</a></xml>`
    expect((await post({ query: {}, body })).status).toBe(413)
    expect((await post({ ...pushed('plain'), body })).status).toBe(413)
    expect(await rows()).toBe(0)
  })
})

describe('500', () => {
  test('when it cannot be stored it is never success, and WeChat comes again', async () => {
    const push = pushed('safe')
    await w.database.pool.query('alter table push rename to push_gone')
    const broken = await post(push)
    await w.database.pool.query('alter table push_gone rename to push')
    expect(broken.status).toBe(500)
    expect(await broken.text()).not.toContain('success')
    expect(JSON.stringify(w.log.lines)).not.toContain('oSecretCustomer')
    expect((await post(push)).status).toBe(200)
    expect(await rows()).toBe(1)
  })
})
