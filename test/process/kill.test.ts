import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { activation, member, memberNumber } from '../../server/store/schema.ts'
import { ledgerEntry } from '../../server/store/schema/ledger.ts'
import { join, landing } from '../harness/customer.ts'
import { freshDatabase } from '../harness/database.ts'
import { listeningEmulator, type ListeningEmulator } from '../harness/listeningEmulator.ts'
import { startPortal } from '../harness/portalProcess.ts'
import { worldEnvironment } from '../harness/settings.ts'

/** Until something in another process is so; bounded, and only in tests whose subject is another process. */
async function until(what: string, isSo: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`not within ${seconds} s: ${what}`)
    await pause(50)
  }
}

const asked = async (wechat: ListeningEmulator, path: string) => {
  const { calls } = await wechat.door<{ calls: { path: string }[] }>('calls')
  return calls.some((call) => call.path === path)
}
const slow = (path: string) => ({ path, fault: { delayMs: 8000 }, times: 1 })

/** Where the server is when it is killed: what WeChat is made to do, and when the moment has come. */
const moments: [
  string,
  object | undefined,
  (wechat: ListeningEmulator, code: string) => boolean | Promise<boolean>,
][] = [
  ['right after the landing is answered', undefined, () => true],
  ['while the code is being opened', slow('/card/code/decrypt'), (w) => asked(w, '/card/code/decrypt')],
  [
    'while the form is being read',
    slow('/card/membercard/activatetempinfo/get'),
    (w) => asked(w, '/card/membercard/activatetempinfo/get'),
  ],
  [
    'when the member is enrolled and WeChat is being told',
    slow('/card/membercard/activate'),
    (w) => asked(w, '/card/membercard/activate'),
  ],
  [
    'when WeChat has it and its answer is lost',
    { path: '/card/membercard/activate', fault: { drop: 'after' }, times: 1 },
    (w, code) => w.emulator.state.holdings.some((h) => h.code === code && h.hasActive),
  ],
]

test.concurrent.each(moments)(
  'kill -9 %s: after a restart there is one active member, one ledger entry, one number',
  { timeout: 150_000 },
  async (_moment, fault, hasCome) => {
    const database = await freshDatabase()
    const wechat = await listeningEmulator()
    const environment = worldEnvironment({
      DATABASE_URL: database.url,
      PORT: String(wechat.portalPort),
      PUBLIC_URL: `http://localhost:${wechat.portalPort}`,
      WECHAT_API_URL: wechat.url,
      WECHAT_OPEN_URL: wechat.url,
      WECHAT_MP_URL: wechat.url,
    })
    const first = await startPortal(environment)
    let second: Awaited<ReturnType<typeof startPortal>> | undefined
    try {
      const journey = await join(wechat, 1)
      if (fault) await wechat.door('faults', fault)
      await landing(wechat, journey.redirectUrl)
      await until('the moment to kill', () => hasCome(wechat, journey.code), 30)
      await first.kill()
      second = await startPortal(environment)
      const rows = () => database.db.select().from(activation)
      await until('the journey is confirmed', async () => (await rows())[0]?.state === 'confirmed', 90)

      const held = wechat.emulator.state.holdings.find((h) => h.code === journey.code)
      const [members, entries, numbers] = await Promise.all([
        database.db.select().from(member),
        database.db.select().from(ledgerEntry),
        database.db.select().from(memberNumber),
      ])
      expect(await rows()).toHaveLength(1)
      expect(members).toHaveLength(1)
      expect(numbers.map((n) => n.memberNo)).toEqual([members[0]?.memberNo])
      expect(entries.map((e) => [e.account, e.amount])).toEqual([['points', members[0]?.points]])
      expect(held).toMatchObject({
        hasActive: true,
        membershipNumber: members[0]?.memberNo,
        bonus: members[0]?.points,
      })
    } finally {
      await first.kill()
      await second?.kill()
      await wechat.close()
      await database.close()
    }
  },
)

test('SIGTERM ends the portal in order, with code 0', async () => {
  const database = await freshDatabase()
  const portal = await startPortal(worldEnvironment({ DATABASE_URL: database.url }))
  expect(await portal.end()).toBe(0)
  await database.close()
})

test('a start with missing settings ends at once with a code that is not 0, naming every one of them', async () => {
  await expect(startPortal({ PUBLIC_URL: '' })).rejects.toThrow(
    /code 1: .*PUBLIC_URL is missing.*SECRET_KEY is missing.*WECHAT_APP_ID is missing.*WECHAT_AES_KEY is missing/s,
  )
})
