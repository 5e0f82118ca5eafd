import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPublicAddress } from '../../server/domain/isPublicAddress.ts'

test.each([
  ['8.8.8.8', 'a resolver'],
  ['1.1.1.1', 'another'],
  ['223.5.5.5', 'one in China'],
  ['172.15.255.255', 'the last one before a private range'],
  ['172.32.0.0', 'the first one behind it'],
  ['100.63.255.255', 'before the range of carriers'],
  ['100.128.0.0', 'behind it'],
  ['192.167.255.255', 'before 192.168'],
  ['223.255.255.255', 'before multicast'],
  ['2606:4700:4700::1111', 'IPv6'],
  ['2400:3200::1', 'IPv6 in China'],
  ['2001:4860:4860::8888', 'IPv6 beside the protocol assignments'],
  ['::ffff:8.8.8.8', 'public IPv4 in IPv6'],
  ['64:ff9b::808:808', 'public IPv4 by NAT64'],
])('%s is public: %s', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback, far end'],
  ['0.0.0.0', 'this host'],
  ['0.1.2.3', 'this network'],
  ['10.0.0.1', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'carrier'],
  ['100.100.100.200', 'metadata of Alibaba Cloud'],
  ['169.254.169.254', 'metadata of most clouds'],
  ['169.254.0.23', 'metadata of Tencent Cloud'],
  ['168.63.129.16', 'Azure to its machines'],
  ['192.0.0.192', 'metadata of Oracle Cloud'],
  ['192.0.2.1', 'documentation'],
  ['198.51.100.7', 'documentation'],
  ['203.0.113.7', 'documentation'],
  ['198.19.0.1', 'benchmarking'],
  ['192.88.99.1', '6to4 relay'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.250', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['0:0:0:0:0:0:0:1', 'loopback in full'],
  ['::127.0.0.1', 'IPv4-compatible'],
  ['::ffff:127.0.0.1', 'mapped loopback'],
  ['::ffff:7f00:1', 'the same in hexadecimal'],
  ['::FFFF:10.0.0.1', 'mapped private'],
  ['0:0:0:0:0:ffff:a9fe:a9fe', 'mapped metadata'],
  ['64:ff9b::7f00:1', 'loopback by NAT64'],
  ['64:ff9b::10.1.2.3', 'private by NAT64'],
  ['64:ff9b:1::1', 'local NAT64'],
  ['2002:7f00:1::', '6to4 of loopback'],
  ['2002:808:808::1', '6to4 of anything'],
  ['2001::1', 'Teredo'],
  ['2001:20::1', 'ORCHID'],
  ['2001:db8::1', 'documentation'],
  ['3fff:fff::1', 'documentation'],
  ['fc00::1', 'unique local'],
  ['fd00:ec2::254', 'metadata of AWS'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with a zone'],
  ['fec0::1', 'site-local'],
  ['ff02::1', 'multicast'],
  ['100::1', 'discard'],
  ['4000::1', 'not given out'],
  ['localhost', 'a name'],
  ['2130706433', 'a number'],
  ['0x7f.1', 'hexadecimal'],
  ['', 'nothing'],
])('%s is not public: %s', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test('an IPv4 address is judged the same however IPv6 wraps it', () => {
  const octet = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(fc.tuple(octet, octet, octet, octet), ([a, b, c, d]) => {
      const plain = `${a}.${b}.${c}.${d}`
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
      const verdict = isPublicAddress(plain)
      expect(isPublicAddress(`::ffff:${plain}`)).toBe(verdict)
      expect(isPublicAddress(`::ffff:${hex}`)).toBe(verdict)
      expect(isPublicAddress(`64:ff9b::${hex}`)).toBe(verdict)
    }),
  )
})
