import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journeyWorld, type JourneyWorld } from './journeyWorld.ts'
import { rowsOf } from './rows.ts'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
afterAll(() => w.close())

const paths = [
  '/cgi-bin/stable_token',
  '/card/code/decrypt',
  '/card/code/get',
  '/card/get',
  '/card/membercard/activatetempinfo/get',
  '/card/membercard/activate',
  '/card/user/getcardlist',
]
const fault = fc.oneof(
  fc.constantFrom(-1, 45_011, 40_001, 42_001, 45_009, 48_001, 72_012).map((errcode) => ({ errcode })),
  fc.constantFrom(429, 500, 502).map((status) => ({ status })),
  fc.constantFrom(500, 9000, 40_000).map((delayMs) => ({ delayMs })),
  fc.constantFrom('before', 'after').map((drop) => ({ drop })),
)
const faults = fc.array(
  fc.record({ path: fc.constantFrom(...paths), fault, times: fc.integer({ min: 1, max: 4 }) }),
  {
    maxLength: 6,
  },
)

test('whatever WeChat plays, once it is over there is one member, one number, one entry, and WeChat shows the same', async () => {
  await fc.assert(
    fc.asyncProperty(faults, fc.boolean(), async (plan, isForged) => {
      // Six answers of 72012 are an expired ticket, and that is another story.
      const expired = plan.filter((one) => 'errcode' in one.fault && one.fault.errcode === 72_012)
      fc.pre(expired.reduce((sum, one) => sum + one.times, 0) <= 5)
      const customer = w.newCustomer()
      const code = await w.claim(customer, 'rain')
      const url = await w.submit(customer, code)
      for (const one of plan) await w.fault(one.path, one.fault, one.times)
      await Promise.all(
        [url, url].map((each) => w.land(isForged ? each.replace(customer.openid, 'oSomebodyElse') : each)),
      )
      await w.settleWhileTimePasses()
      await w.clearFaults()
      await w.settleWhileTimePasses()
      const { members, entries, journeys, holdings } = await rowsOf(w.house, customer.openid)
      expect(journeys.map((row) => row.state)).toEqual(['confirmed'])
      expect(members).toHaveLength(1)
      expect(holdings).toHaveLength(1)
      expect(entries.map((row) => row.total)).toEqual([members[0]?.points])
      expect(w.atWechat(code)).toMatchObject({
        hasActive: true,
        bonus: members[0]?.points,
        membershipNumber: members[0]?.memberNo,
      })
    }),
    { numRuns: 25 },
  )
})
