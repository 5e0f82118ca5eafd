import { expect, test } from 'vitest'
import { drawFunnel, noCounts, type CountedRow } from '../../server/domain/drawFunnel.ts'
import { maskOpenid } from '../../server/domain/maskOpenid.ts'

const words = { noChannel: 'none', otherChannels: (count: number) => `${count} others` }
const told = { names: new Map([['a', 'Store A']]), words, asOf: new Date('2026-11-23T08:00:00Z') }
const channel = (name: string, received: number): CountedRow => ({
  ...noCounts(),
  day: null,
  channel: name,
  received,
})

test('the total is that of the days, and every channel is in exactly one row', () => {
  const days: CountedRow[] = [{ day: '2026-11-22', channel: null, ...noCounts(), opened: 2, received: 5 }]
  const drawn = drawFunnel(
    { from: '2026-11-21', to: '2026-11-22' },
    [...days, channel('a', 3), channel('', 2)],
    told,
  )
  expect(drawn.total).toEqual({ opened: 2, received: 5, submitted: 0, active: 0 })
  expect(drawn.byDay.map(({ day, received }) => [day, received])).toEqual([
    ['2026-11-21', 0],
    ['2026-11-22', 5],
  ])
  expect(drawn.byChannel.map((row) => [row.channel, row.name, row.received])).toEqual([
    ['a', 'Store A', 3],
    ['', 'none', 2],
  ])
})

test('channels of equal weight keep their order, and those behind the two hundredth are one row without a channel', () => {
  const rows = Array.from({ length: 203 }, (_, n) => channel(`c${String(n).padStart(3, '0')}`, 1))
  const { byChannel } = drawFunnel({ from: '2026-11-21', to: '2026-11-21' }, rows.toReversed(), told)
  expect(byChannel[0]?.channel).toBe('c000')
  expect(byChannel).toHaveLength(201)
  expect(byChannel[200]).toEqual({ ...noCounts(), received: 3, name: '3 others' })
})

test('an openid is masked, however short', () => {
  expect(maskOpenid('oJourney00000001000000000000')).toBe('oJou…0000')
  expect(maskOpenid('oShort')).toBe('oS…')
})
