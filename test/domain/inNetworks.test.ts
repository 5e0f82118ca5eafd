import { expect, test } from 'vitest'
import { inNetworks, isNetwork } from '../../server/domain/inNetworks.ts'

test.each(['203.0.113.7', '203.0.113.0/24', '10.0.0.0/8', '::1', '2001:db8::/32', '0.0.0.0/0'])(
  '%s is a network',
  (text) => {
    expect(isNetwork(text)).toBe(true)
  },
)

test.each([
  '',
  'shop.example',
  '203.0.113.0/33',
  '203.0.113/24',
  '2001:db8::/129',
  '10.0.0.0/8/8',
  '10.0.0.1/',
  'fe80::1%eth0',
])('%s is none', (text) => {
  expect(isNetwork(text)).toBe(false)
})

test('where no network is named, every address is right', () => {
  expect(inNetworks('198.51.100.9', [])).toBe(true)
  expect(inNetworks(undefined, [])).toBe(true)
})

test.each([
  ['203.0.113.7', true],
  ['203.0.114.7', false],
  ['198.51.100.9', true],
  ['198.51.100.10', false],
  ['2001:db8::5', true],
  ['2001:db9::5', false],
  [undefined, false],
  ['somewhere', false],
])('%s among the named networks: %s', (address, isIn) => {
  expect(inNetworks(address, ['203.0.113.0/24', '198.51.100.9', '2001:db8::/32'])).toBe(isIn)
})
