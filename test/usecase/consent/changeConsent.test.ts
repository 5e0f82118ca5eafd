import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { and, eq } from 'drizzle-orm'
import { memberChange } from '../../../server/store/schema/change.ts'
import { consent } from '../../../server/store/schema.ts'
import { currentText } from '../../../server/domain/consentText.ts'
import { changeConsent } from '../../../server/usecase/consent/changeConsent.ts'
import { viewConsents } from '../../../server/usecase/consent/viewConsents.ts'
import type { PortalConsent } from '../../../shared/membership.ts'
import { memberWorld, type JoinedMember, type MemberWorld } from '../ledger/memberWorld.ts'

let w: MemberWorld
let she: JoinedMember
beforeAll(async () => {
  w = await memberWorld()
})
afterAll(() => w.close())
beforeEach(async () => {
  she = await w.join()
})

const { version } = currentText('marketing')
const change = (isGiven: boolean, of = version, openid = she.openid) =>
  changeConsent(w.house, { openid, locale: 'zh-CN', change: { kind: 'marketing', version: of, isGiven } })
async function consents(): Promise<PortalConsent[]> {
  const viewed = await viewConsents(w.house, { openid: she.openid, locale: 'zh-CN' })
  if (viewed.outcome !== 'consents') throw new Error(viewed.outcome)
  return viewed.consents
}
const marketing = async () => (await consents()).find(({ kind }) => kind === 'marketing')

test('joining gave the consent of the form, with its questions and its version; nothing else was ever given', async () => {
  const shown = await consents()
  expect(shown.map(({ kind, given, withdraw }) => [kind, given !== undefined, withdraw])).toEqual([
    ['activation_form', true, 'leaving'],
    ['marketing', false, 'here'],
    ['profiling', false, 'here'],
  ])
  expect(shown[0]?.version).toMatch(/^[\w-]{16}$/)
  expect(shown[0]?.text.join('')).toContain('手机号')
})

test('given, withdrawn and given again are three facts, each with its version and its time', async () => {
  const givenAt = w.clock.now().toISOString()
  expect((await change(true)).outcome).toBe('changed')
  expect((await marketing())?.given).toEqual({ version, givenAt })
  await w.clock.advance(1000)
  const withdrawnAt = w.clock.now().toISOString()
  await change(false)
  expect(await marketing()).not.toHaveProperty('given')
  await w.clock.advance(1000)
  await change(true)
  expect((await marketing())?.history).toEqual([
    { version, givenAt: w.clock.now().toISOString() },
    { version, givenAt, withdrawnAt },
  ])
})

test('doing it twice, also at once, changes nothing', async () => {
  await Promise.all([change(true), change(true), change(true)])
  expect((await marketing())?.history).toHaveLength(1)
  await change(false)
  const before = await marketing()
  await w.clock.advance(1000)
  await change(false)
  expect(await marketing()).toEqual(before)
  const noted = and(eq(memberChange.memberId, she.memberId), eq(memberChange.kind, 'member.updated'))
  expect(await w.house.db.$count(memberChange, noted)).toBe(2)
})

test('nobody agrees to a text that she did not have before her; taking back needs no text', async () => {
  const answer = await change(true, '2025-01-01.abcdef12')
  expect(answer.outcome).toBe('text_changed')
  expect(await marketing()).not.toHaveProperty('given')
  await change(true)
  expect((await change(false, 'whatever')).outcome).toBe('changed')
  expect(await marketing()).not.toHaveProperty('given')
})

test('agreeing to a newer text ends the consent to the older one', async () => {
  const id = '0b8f8c1e-0000-4000-8000-000000000001'
  const row = {
    memberId: she.memberId,
    kind: 'marketing',
    version: '2025-01-01.abcdef12',
    fields: [],
  } as const
  await w.house.db.insert(consent).values({ ...row, fields: [], id, givenAt: new Date(0) })
  expect((await marketing())?.given?.version).toBe('2025-01-01.abcdef12')
  await change(true)
  const shown = await marketing()
  expect(shown?.given?.version).toBe(version)
  expect(shown?.history.filter(({ withdrawnAt }) => withdrawnAt === undefined)).toHaveLength(1)
})

test('a stranger’s session changes nothing of hers', async () => {
  const stranger = w.newCustomer().openid
  expect(await change(true, version, stranger)).toEqual({ outcome: 'no_member' })
  expect(await viewConsents(w.house, { openid: stranger, locale: 'en' })).toEqual({ outcome: 'no_member' })
  expect(await marketing()).not.toHaveProperty('given')
})
