import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemRandom, type Random } from '../../server/floor.ts'
import { createCipher } from '../../server/store/cipher.ts'
import { createCredentialStore } from '../../server/store/credential.ts'
import { openDatabase } from '../../server/store/database.ts'
import { credential } from '../../server/store/schema/credential.ts'
import type { Credential } from '../../server/wechat/token/credentialStore.ts'
import { freshDatabase, type FreshDatabase } from '../harness/database.ts'
import { quietLog } from '../harness/quietLog.ts'
import { recordingFetch, sampleWechat } from '../wechat/sampleExchange.ts'

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const random: Random = systemRandom
const cipher = createCipher(keyOf(1), random)
const fetchedAt = new Date('2026-11-23T08:00:00.123Z')
const made = (value: string): Credential => ({
  value,
  fetchedAt,
  expiresAt: new Date(fetchedAt.getTime() + 7_200_000),
})

let here: FreshDatabase
let there: ReturnType<typeof openDatabase>

beforeAll(async () => {
  here = await freshDatabase()
  there = openDatabase(here.url, quietLog)
})

afterAll(async () => {
  await there.pool.end()
  await here.close()
})

const storeOf = (appId: string, db = here.db, sealing = cipher) =>
  createCredentialStore({ db, cipher: sealing, appId })

describe('a credential', () => {
  test('is kept for every process, sealed', async () => {
    await storeOf('wx1').renew('access_token', async (kept) => kept ?? made('TOKEN-ONE'))
    const again = await storeOf('wx1', there.db).renew(
      'access_token',
      async (kept) => kept ?? made('TOKEN-TWO'),
    )
    expect(again).toEqual(made('TOKEN-ONE'))
    const rows = await here.db.select().from(credential)
    expect(rows.map(({ value }) => value.toString('latin1')).join('')).not.toContain('TOKEN')
  })

  test('is one account’s and one kind’s', async () => {
    await storeOf('wx2').renew('access_token', async () => made('A'))
    expect(await storeOf('wx3').renew('access_token', async (kept) => kept ?? made('B'))).toEqual(made('B'))
    expect(await storeOf('wx2').renew('jsapi_ticket', async (kept) => kept ?? made('C'))).toEqual(made('C'))
    expect(await storeOf('wx2').renew('access_token', async (kept) => kept ?? made('D'))).toEqual(made('A'))
  })

  test('stays as it was when the new one cannot be had', async () => {
    const store = storeOf('wx4')
    await store.renew('jsapi_ticket', async () => made('OLD'))
    const failing = store.renew('jsapi_ticket', async () => Promise.reject(new Error('WeChat is down')))
    await expect(failing).rejects.toThrow('WeChat is down')
    expect(await store.renew('jsapi_ticket', async (kept) => kept ?? made('NEW'))).toEqual(made('OLD'))
  })

  test('sealed under another key counts as absent', async () => {
    await storeOf('wx5').renew('wx_card_ticket', async () => made('OLD'))
    const other = storeOf('wx5', here.db, createCipher(keyOf(2), random))
    expect(await other.renew('wx_card_ticket', async (kept) => kept ?? made('NEW'))).toEqual(made('NEW'))
  })
})

test('decisions about one kind are taken one after the other, whichever process takes them', async () => {
  const order: string[] = []
  const decide = (name: string) => async (kept: Credential | undefined) => {
    order.push(`${name} begins`)
    await new Promise((done) => setImmediate(done))
    order.push(`${name} ends`)
    return made(`${kept?.value ?? ''}${name}`)
  }
  await Promise.all([
    storeOf('wx6').renew('access_token', decide('a')),
    storeOf('wx6', there.db).renew('access_token', decide('b')),
  ])
  expect(order.map((step) => step.slice(2))).toEqual(['begins', 'ends', 'begins', 'ends'])
  const both = await storeOf('wx6').renew('access_token', async (kept) => kept ?? made(''))
  expect(['ab', 'ba']).toContain(both.value)
})

test('200 callers in two processes cause one fetch of the token and one of each ticket', async () => {
  const asked: string[] = []
  const { fetch } = recordingFetch(({ path, query }) => {
    asked.push(`${path} ${query['type'] ?? ''}`.trim())
    return path === '/cgi-bin/stable_token'
      ? { access_token: 'T', expires_in: 7200 }
      : { errcode: 0, errmsg: 'ok', ticket: `${query['type']}`, expires_in: 7200 }
  })
  const processes = [here.db, there.db].map((db) => sampleWechat({ fetch, store: storeOf('wx7', db) }))
  await Promise.all(
    Array.from({ length: 100 }).flatMap(() =>
      processes.flatMap(({ credentials }) => [credentials.jsapiTicket(), credentials.wxCardTicket()]),
    ),
  )
  expect(asked.sort()).toEqual([
    '/cgi-bin/stable_token',
    '/cgi-bin/ticket/getticket jsapi',
    '/cgi-bin/ticket/getticket wx_card',
  ])
})
