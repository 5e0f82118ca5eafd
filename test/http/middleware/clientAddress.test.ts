import { expect, test } from 'vitest'
import { createClientAddress } from '../../../server/http/middleware/clientAddress.ts'

const cases: [
  trust: string | undefined,
  socket: string,
  forwarded: string | undefined,
  client: string | undefined,
][] = [
  [undefined, '203.0.113.9', '127.0.0.1', '203.0.113.9'],
  [undefined, '::ffff:10.0.0.1', undefined, '10.0.0.1'],
  ['1', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['1', '10.0.0.1', '127.0.0.1, 203.0.113.9', '203.0.113.9'],
  ['2', '10.0.0.1', '198.51.100.7, 203.0.113.9', '198.51.100.7'],
  ['1', '10.0.0.1', undefined, '10.0.0.1'],
  ['1', '10.0.0.1', 'nonsense', undefined],
  ['10.0.0.0/8', '10.0.0.1', '127.0.0.1, 203.0.113.9, 10.1.1.1', '203.0.113.9'],
  ['10.0.0.0/8', '192.0.2.1', '127.0.0.1', '192.0.2.1'],
  ['10.0.0.0/8, fd00::/8', 'fd00::1', '2001:db8::1', '2001:db8::1'],
]

test.each(cases)('trusting %s, from %s with %s, the client is %s', (trust, socket, forwardedFor, client) => {
  expect(createClientAddress(trust)({ socket, forwardedFor })).toBe(client)
})
