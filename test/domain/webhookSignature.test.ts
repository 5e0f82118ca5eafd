import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { signatureHeaders, webhookSecretOf } from '../../server/domain/webhookSignature.ts'

// The example that the Standard Webhooks specification publishes.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const example = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestampSeconds: 1_614_265_330,
  body: '{"test": 2432232314}',
}

test('the published example has the published signature', () => {
  expect(signatureHeaders([secret], example)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test("the scheme's own library accepts what we sign, with the old secret and with the new one", () => {
  const old = webhookSecretOf(Buffer.alloc(32, 1))
  const fresh = webhookSecretOf(Buffer.alloc(32, 2))
  const timestampSeconds = Math.floor(Date.now() / 1000)
  const body = JSON.stringify({ type: 'ledger.posted', data: { note: '积分' } })
  const headers = signatureHeaders([fresh, old], { ...example, timestampSeconds, body })
  for (const known of [old, fresh]) expect(new Webhook(known).verify(body, headers)).toEqual(JSON.parse(body))
  const stranger = webhookSecretOf(Buffer.alloc(32, 3))
  expect(() => new Webhook(stranger).verify(body, headers)).toThrow(/No matching signature/)
  expect(() => new Webhook(fresh).verify(`${body} `, headers)).toThrow(/No matching signature/)
})
