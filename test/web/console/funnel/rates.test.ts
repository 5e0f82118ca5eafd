import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cameStraight,
  funnelSteps,
  isNothing,
  memberRate,
  percent,
  rateOf,
} from '../../../../web/console/component/funnel/logic/rates.ts'
import { newsOf } from '../../../../web/console/component/funnel/logic/useLiveFunnel.ts'
import { besideOurs } from '../../../../web/console/component/funnel/logic/besideOurs.ts'
import { inviteLink } from '../../../../web/console/component/funnel/logic/inviteLink.ts'
import { funnelQuery } from '../../../../web/console/component/funnel/logic/funnelApi.ts'

const none = { opened: 0, received: 0, submitted: 0, active: 0 }

test('a rate of nobody says nothing, and neither does more than a whole', () => {
  expect(rateOf(0, 0)).toBeUndefined()
  expect(rateOf(3, 2)).toBeUndefined()
  expect(rateOf(1, 4)).toBe(0.25)
})

test('0 % and 100 % are said only where they are exact', () => {
  expect([0, 0.0004, 0.5, 0.705, 0.9996, 1].map(percent)).toEqual([
    '0%',
    '<0.1%',
    '50%',
    '70.5%',
    '>99.9%',
    '100%',
  ])
  expect(percent(undefined)).toBe('–')
})

test('each station is measured against the one before it', () => {
  const rows = funnelSteps({ opened: 200, received: 100, submitted: 80, active: 80 })
  expect(rows.map(({ rate }) => rate)).toEqual([undefined, 0.5, 0.8, 1])
  expect(rows.map(({ lost }) => lost)).toEqual([undefined, 100, 20, 0])
  expect(rows.map(({ share }) => share)).toEqual([1, 0.5, 0.4, 0.4])
})

test('who came through WeChat’s own code makes no rate of more than everybody', () => {
  const total = { opened: 10, received: 25, submitted: 20, active: 5 }
  expect(cameStraight(total)).toBe(true)
  const [opened, received] = funnelSteps(total)
  expect(opened?.share).toBe(0.4)
  expect(received).toMatchObject({ share: 1, rate: undefined, lost: undefined })
  expect(memberRate(total)).toBe(0.2)
})

test('nothing at all has no bar and no rate', () => {
  expect(isNothing(none)).toBe(true)
  expect(funnelSteps(none).every(({ share, rate }) => share === 0 && rate === undefined)).toBe(true)
})

test('a bar is never longer than the whole, and never negative', () => {
  const counts = fc.record({ opened: fc.nat(), received: fc.nat(), submitted: fc.nat(), active: fc.nat() })
  fc.assert(
    fc.property(counts, (total) => {
      for (const { share, rate = 0, lost = 0 } of funnelSteps(total)) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(Math.max(share, rate)).toBeLessThanOrEqual(1)
        expect(lost).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('news are who came since the last look', () => {
  expect(newsOf(none, { ...none, opened: 2, received: 1 })).toEqual({ opened: 2, received: 1 })
  expect(newsOf({ ...none, opened: 5 }, { ...none, opened: 4 })).toEqual({})
})

test('WeChat’s day stands beside ours, and alone where we have none', () => {
  const theirs = {
    day: '2026-11-02',
    views: 1,
    viewers: 1,
    received: 1,
    receivers: 1,
    activated: 0,
    members: 3,
  }
  const ours = { day: '2026-11-02', ...none, received: 2 }
  expect(
    besideOurs([theirs, { ...theirs, day: '2026-11-03' }], [ours]).map((day) => day.ours?.received),
  ).toEqual([2, undefined])
})

test('an invitation carries the channel that it is for, and the card that is meant', () => {
  const any = 'https://card.example.com/?channel=store-liwan'
  expect(inviteLink(any, { card: '', channel: undefined }, undefined)).toBe('https://card.example.com/')
  expect(inviteLink(any, { card: 'p1', channel: 'store-liwan' }, any)).toBe(`${any}&card=p1`)
})

test('those without a channel are asked for by an empty word, which is not left out', () => {
  expect(funnelQuery({ from: 'a', card: '', channel: undefined })).toBe('?from=a')
  expect(funnelQuery({ card: 'p1', channel: '' })).toBe('?card=p1&channel=')
  expect(funnelQuery({ channel: undefined })).toBe('')
})
