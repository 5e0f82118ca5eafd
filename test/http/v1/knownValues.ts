import type { World } from '../../harness/world.ts'
import type { ApiClient } from '../../harness/apiClient.ts'
import { namedMember } from '../../harness/namedMember.ts'
import { apiReasons } from '../../../server/domain/apiReason.ts'
import { dynamicCodeAt } from '../../../server/domain/dynamicCode.ts'
import { channel, holding } from '../../../server/store/schema.ts'
import type { Known } from './generate.ts'

/** A few members with cards and postings, a store and some webhooks; and all of it by the names that the document uses. */
export async function knownValues({ house, clock, emulator }: World, crm: ApiClient): Promise<Known> {
  const at = clock.now()
  const cardId = emulator.state.cards[0]?.cardId ?? ''
  const members = await Promise.all(
    [1, 2, 3].map((n) =>
      namedMember(house, { name: `林小${n}`, phone: `1380013800${n}`, birthday: '1995-06-18' }),
    ),
  )
  const codes = members.map((_, n) => `70000000000${n}`)
  const openids = members.map((_, n) => `oContract000000000000000000${n}`)
  await house.db.insert(channel).values({ channel: 'store-1', kind: 'store', name: '一店', createdAt: at })
  await house.db.insert(holding).values(
    members.map(({ id }, n) => ({
      cardId,
      code: codes[n] ?? '',
      openid: openids[n] ?? '',
      memberId: id,
      receivedAt: at,
      activatedAt: at,
      createdAt: at,
    })),
  )
  const postingIds: string[] = []
  for (const { id } of members) {
    for (let count = 0; count < 4; count += 1) {
      const body = { lines: [{ account: 'points', amount: 100, reason: 'gift' }] }
      const posted = await crm.ask<{ postingId: string }>('POST', `/members/${id}/ledger`, { body })
      postingIds.push(posted.body.postingId)
    }
  }
  const webhookIds: string[] = []
  for (let count = 0; count < 5; count += 1) {
    const made = await crm.ask<{ webhook: { id: string } }>('POST', '/webhooks', {
      body: { url: 'https://crm.example.com/x' },
    })
    webhookIds.push(made.body.webhook.id)
  }
  const key = house.cipher.derive('member code')
  return {
    memberId: members.slice(0, 1).map(({ id }) => id),
    postingId: postingIds,
    webhookId: webhookIds,
    cardId: [cardId],
    code: codes.slice(0, 1),
    openid: openids,
    mobile: ['13800138001', '+86 138-0013-8002'],
    memberNo: members.slice(0, 1).map(({ memberNo }) => memberNo),
    dynamicCode: members.map(({ memberNo }) => dynamicCodeAt(key, memberNo, at) ?? ''),
    reason: apiReasons,
    lines: [
      [{ account: 'points', amount: 20, reason: 'purchase', purchaseFen: 2000 }],
      [{ account: 'points', amount: -5, reason: 'redeem' }],
      [{ account: 'balance', amount: 100, reason: 'other' }],
    ],
    store: ['store-1'],
    cursor: ['latest'],
    url: ['https://crm.example.com/x', 'https://10.0.0.1/', 'http://crm.example.com'],
    'If-Match': ['"0"', '"1"'],
    birthday: ['1995-06-18'],
  }
}
