import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDynamicCode } from '../../../server/domain/dynamicCode.ts'
import {
  LedgerPage,
  MemberCodes,
  Profile,
  type CopyLink,
  type DepartureView,
  type PortalConsents,
} from '../../../shared/membership.ts'
import { Me } from '../../../shared/portal.ts'
import { sections } from '../../../shared/section.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { getMembership } from '../../../server/store/statement/getMembership.ts'
import { worldUrls } from '../../harness/settings.ts'
import { world, type World } from '../../harness/world.ts'
import { firstStateOf, outsideAgent, phone, submitted, type Phone } from '../phone.ts'

let w: World
let hers: Phone
let openid: string
let memberNo: string
beforeAll(async () => {
  w = await world()
  hers = phone(w)
  await hers.open('/')
  const { redirectUrl } = await submitted(w)
  await hers.ask(redirectUrl.slice(worldUrls.portal.length))
  await w.drain()
  openid = w.emulator.state.customers[0]?.openid ?? ''
  memberNo = (await membership()).memberNo
})
afterAll(() => w.close())

async function membership() {
  const found = await getMembership(w.house.db, openid)
  if (!found) throw new Error('she is no member')
  return found
}
async function json<T>(answer: Response | Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T
}

describe('200', () => {
  test('the story of her points is a page of postings', async () => {
    const page = LedgerPage.parse(await json(hers.ask('/api/portal/ledger')))
    expect(page.account).toBe('points')
    expect(page.items.at(-1)?.lines[0]).toMatchObject({ reason: '开卡积分' })
    expect(LedgerPage.parse(await json(hers.ask('/api/portal/ledger?account=balance'))).items).toEqual([])
  })

  test('her codes are this minute’s and the next two, each good for its minute, and no key is among them', async () => {
    const codes = MemberCodes.parse(await json(hers.ask('/api/portal/member-code')))
    const key = w.house.cipher.derive('member code')
    expect(codes).toMatchObject({ memberNo, serverNow: w.clock.now().getTime() })
    expect(codes.codes).toHaveLength(3)
    for (const { code, from, until } of codes.codes) {
      expect(until - from).toBe(60_000)
      expect(checkDynamicCode(key, code, new Date(from))).toEqual({ outcome: 'valid', memberNo })
      expect(checkDynamicCode(key, code, new Date(until + 59_999))).toEqual({ outcome: 'valid', memberNo })
      expect(checkDynamicCode(key, code, new Date(until + 60_000))).toMatchObject({ outcome: 'expired' })
    }
    expect(codes.codes[0]?.from).toBeLessThanOrEqual(codes.serverNow)
    expect(codes.codes[0]?.until).toBeGreaterThan(codes.serverNow)
    expect(JSON.stringify(codes)).not.toContain(key.toString('base64'))
  })

  test('the first of them comes with the page, so that nothing need be asked for', async () => {
    const first = await firstStateOf(await hers.open('/'))
    expect(first.codes?.codes).toHaveLength(3)
    expect(first.me).toMatchObject({
      state: 'active',
      standing: { earned: expect.any(Number), expiring: [] },
    })
  })

  test('who waits on her page sees new points when they are posted', async () => {
    const me = Me.parse(await json(hers.ask('/api/portal/me')))
    const later = hers.ask(`/api/portal/me?since=${me.version}&wait=25`)
    const { memberId } = await membership()
    const lines = [{ account: 'points' as const, amount: 25, reason: 'gift' }]
    await postLedger(w.house, { memberId, key: 'wakes', lines, actor: 'system' })
    expect(Me.parse(await json(later)).points).toBe((me.points ?? 0) + 25)
  })

  test('a correction of the profile is saved under the revision that she saw', async () => {
    const profile = Profile.parse(await json(hers.ask('/api/portal/profile')))
    const answers = { USER_FORM_INFO_FLAG_NAME: '林大满' }
    const saved = await json(hers.post('/api/portal/profile', { revision: profile.revision, answers }))
    expect(saved).toMatchObject({ outcome: 'saved', profile: { revision: profile.revision + 1 } })
    expect(
      await json(hers.post('/api/portal/profile', { revision: profile.revision, answers })),
    ).toMatchObject({
      outcome: 'stale',
    })
  })

  test('a consent is given and withdrawn by the same door', async () => {
    const { consents } = await json<PortalConsents>(hers.ask('/api/portal/consents'))
    const version = consents.find(({ kind }) => kind === 'marketing')?.version ?? ''
    for (const isGiven of [true, false]) {
      const changed = await json<PortalConsents>(
        hers.post('/api/portal/consents', { kind: 'marketing', version, isGiven }),
      )
      expect(changed.consents.find(({ kind }) => kind === 'marketing')?.given !== undefined).toBe(isGiven)
    }
  })

  test('stores are told without asking where she is', async () => {
    expect(await json(hers.ask('/api/portal/stores'))).toEqual({ stores: [] })
  })

  test('the copy is a file with everything that she gave and that became of it', async () => {
    const answer = await hers.ask('/api/portal/export')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="member-\d{12}-\d{4}-\d\d-\d\d\.json"$/,
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const copy = await json<Record<string, { [key: string]: unknown }[]>>(answer)
    expect(copy).toMatchObject({ member: { memberNo }, units: { balance: 'fen' } })
    expect(copy['profile']?.map(({ value }) => value)).toContain('林大满')
    for (const part of ['consents', 'ledger', 'pointsLeft', 'cards', 'journeys', 'steps', 'wechatEvents']) {
      expect(copy[part]?.length, part).toBeGreaterThan(0)
    }
    expect(copy['cards']?.[0]).toMatchObject({ openid })
  })

  test('a one-time link leads to the same file once, from any browser, and carries its secret behind #', async () => {
    const link = await json<CopyLink>(hers.post('/api/portal/export-link', {}))
    const url = new URL(link.url)
    expect([url.origin, url.pathname, url.search]).toEqual([worldUrls.portal, '/copy', ''])
    const token = url.hash.slice(1)
    expect(token).toMatch(/^\w{32}$/)
    const elsewhere = phone(w, { agent: outsideAgent })
    const file = await elsewhere.post('/api/portal/export-file', { token })
    expect(file.status).toBe(200)
    expect(await json(file)).toMatchObject({ member: { memberNo } })
    expect((await elsewhere.post('/api/portal/export-file', { token })).status).toBe(404)
  })

  test('leaving is asked for, seen and taken back', async () => {
    const view = await json<DepartureView>(hers.ask('/api/portal/departure'))
    const { points, balance } = view
    const typed = memberNo.slice(-4)
    const asked = await json(
      hers.post('/api/portal/departure', { typed, points, balance, givesUpBalance: false }),
    )
    expect(asked).toMatchObject({
      outcome: 'requested',
      view: { departure: { receiptNo: expect.any(String) } },
    })
    expect(Me.parse(await json(hers.ask('/api/portal/me'))).departure).toBeDefined()
    expect(await json(hers.post('/api/portal/departure/cancel', {}))).toMatchObject({ outcome: 'cancelled' })
    expect(Me.parse(await json(hers.ask('/api/portal/me'))).departure).toBeUndefined()
  })

  test.each(sections)(
    '/%s is a page of its own, found again after WeChat’s authorization, and may ask where she is',
    async (section) => {
      const newcomer = phone(w)
      const answer = await newcomer.open(
        `/${section}?card=${w.emulator.state.cards[0]?.cardId}&from=singlemessage`,
      )
      expect(answer.status).toBe(200)
      expect(answer.headers.get('permissions-policy')).toContain('geolocation=(self)')
      const first = await firstStateOf(answer)
      expect(new URL(first.url).pathname).toBe(`/${section}`)
      expect(first.me?.state).toBe('active')
    },
  )
})
