import { describe, expect, test } from 'vitest'
import { encrypt } from '../../../server/wechat/callback/crypt.ts'
import { openCallback } from '../../../server/wechat/callback/openCallback.ts'
import { sealCallback, type CallbackMode } from '../../../server/wechat/callback/sealCallback.ts'
import { sign } from '../../../server/wechat/callback/signature.ts'
import { buildXml } from '../../../server/wechat/callback/xml.ts'
import { vector } from '../vector.ts'

const account = {
  token: 'AAAAA',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  appId: 'wxb11529c136998cb6',
}
const now = new Date('2026-11-23T08:00:00Z')
const timestamp = now.getTime() / 1000
const fields = { FromUserName: 'o1', CreateTime: timestamp, Event: 'user_get_card', UserCardCode: '001234' }
const message = buildXml(fields)
const opened = { ...fields, CreateTime: String(timestamp) }

const push = (mode: CallbackMode, changes: Partial<Parameters<typeof sealCallback>[0]> = {}) =>
  sealCallback({
    ...account,
    mode,
    message,
    toUserName: 'gh_1',
    timestamp,
    nonce: '415670741',
    random: Buffer.alloc(16, 9),
    ...changes,
  })
const receive = ({ query, body }: { query: Record<string, string | undefined>; body: string }) =>
  openCallback({ ...account, query, body, now })

const modes = ['plain', 'compatible', 'safe'] as const

describe.each(modes)('in %s mode', (mode) => {
  test('what was sealed is opened', () => {
    expect(receive(push(mode))).toMatchObject({ outcome: 'event', message: opened, timestamp })
  })

  test('a claim repeated 26 hours later is fresh, and a second later stale', () => {
    expect(receive(push(mode, { timestamp: timestamp - 26 * 3600 })).outcome).toBe('event')
    expect(receive(push(mode, { timestamp: timestamp - 26 * 3600 - 1 }))).toEqual({
      outcome: 'refused',
      why: 'stale',
    })
  })

  test('a clock may be 5 minutes ahead, and not a second more', () => {
    expect(receive(push(mode, { timestamp: timestamp + 300 })).outcome).toBe('event')
    expect(receive(push(mode, { timestamp: timestamp + 301 }))).toEqual({ outcome: 'refused', why: 'stale' })
  })

  test('a timestamp that is no number is stale even where it is signed', () => {
    expect(receive(push(mode, { timestamp: Number.NaN }))).toEqual({ outcome: 'refused', why: 'stale' })
  })

  test('another token is refused', () => {
    expect(receive(push(mode, { token: 'BBBBB' }))).toEqual({ outcome: 'refused', why: 'signature' })
  })

  test.each(['timestamp', 'nonce', 'signature', 'msg_signature'])(
    'a query without %s is refused, where it counts',
    (name) => {
      const { query, body } = push(mode)
      const counts = name === 'signature' ? mode === 'plain' : name in query
      const { [name]: _, ...rest } = query
      expect(receive({ query: rest, body }).outcome).toBe(counts ? 'refused' : 'event')
    },
  )

  test('a body that is no XML is unreadable', () => {
    expect(receive({ ...push(mode), body: '<xml><A></xml>' })).toEqual({ outcome: 'unreadable' })
  })
})

describe.each(['compatible', 'safe'] as const)('in %s mode', (mode) => {
  test('another account’s message is refused by its appid', () => {
    expect(receive(push(mode, { appId: 'wx0000000000000000' }))).toEqual({ outcome: 'refused', why: 'appid' })
  })

  test('a changed ciphertext is refused by its signature', () => {
    const { query, body } = push(mode)
    const other = encrypt({
      ...account,
      random: Buffer.alloc(16),
      message: buildXml({ Event: 'user_del_card' }),
    })
    const forged = body.replace(/(<Encrypt><!\[CDATA\[)[^\]]*/, (_, start: string) => start + other)
    expect(receive({ query, body: forged })).toEqual({ outcome: 'refused', why: 'signature' })
  })

  test('a signed ciphertext that does not open is unreadable', () => {
    expect(receive(push(mode, { aesKey: 'A'.repeat(43) }))).toEqual({ outcome: 'unreadable' })
  })

  test('an encrypted message that is no XML is unreadable', () => {
    expect(receive(push(mode === 'safe' ? mode : 'safe', { message: '{"Event":"x"}' }))).toEqual({
      outcome: 'unreadable',
    })
  })

  test('taking the encryption off the query does not make the body plain', () => {
    const { query, body } = push(mode)
    const { encrypt_type: _, msg_signature: __, ...plainQuery } = query
    expect(receive({ query: plainQuery, body })).toEqual({ outcome: 'refused', why: 'signature' })
  })

  test('a plain body under an encrypted query is refused, even with the plain signature', () => {
    expect(receive({ query: push(mode).query, body: message })).toEqual({
      outcome: 'refused',
      why: 'signature',
    })
  })
})

test('in compatible mode the plain fields beside the ciphertext say nothing', () => {
  const { query, body } = push('compatible')
  const forged = body.replace('user_get_card', 'user_del_card').replace('>001234<', '>999999<')
  expect(receive({ query, body: forged })).toMatchObject({ outcome: 'event', message: opened })
})

test('the raw message is the decrypted one, byte for byte', () => {
  const padded = '<xml> <Event> <![CDATA[user_get_card]]> </Event>\n</xml>'
  expect(receive(push('safe', { message: padded }))).toMatchObject({
    raw: padded,
    message: { Event: 'user_get_card' },
  })
})

test('the published XML push is opened', () => {
  const { input, expected } = vector('push-safe-mode-decrypt-xml')
  const query = {
    timestamp: input['timestamp'] as string,
    nonce: input['nonce'] as string,
    encrypt_type: 'aes',
    msg_signature: expected['msg_signature'] as string,
  }
  const result = openCallback({
    token: input['token'] as string,
    aesKey: input['encoding_aes_key'] as string,
    appId: input['appid'] as string,
    query,
    body: buildXml({ ToUserName: 'gh_97417a04a28d', Encrypt: input['encrypt'] as string }),
    now: new Date(1715943330 * 1000),
  })
  expect(result).toMatchObject({
    outcome: 'event',
    timestamp: 1715943329,
    raw: expected['msg'],
    message: { Event: 'debug_demo', debug_str: 'hello world' },
  })
})

test('the signature of the query alone opens nothing encrypted', () => {
  const { query, body } = push('safe')
  const msg_signature = sign([account.token, String(timestamp), '415670741'])
  expect(receive({ query: { ...query, msg_signature }, body })).toEqual({
    outcome: 'refused',
    why: 'signature',
  })
})
