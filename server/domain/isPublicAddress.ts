import { isIPv4, isIPv6 } from 'node:net'

/** IPv4 that is nobody's in the open internet, or a machine's own metadata (IANA special-purpose registry, and clouds). */
const closedV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  // Shared by carriers; Alibaba's metadata (100.100.100.200) lives here.
  '100.64.0.0/10',
  '127.0.0.0/8',
  // Link-local; the metadata of most clouds (169.254.169.254) lives here.
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  // Azure answers its machines from here.
  '168.63.129.16/32',
  '224.0.0.0/4',
  '240.0.0.0/4',
].map((range) => {
  const [address = '', bits = ''] = range.split('/')
  const size = 2 ** (32 - Number(bits))
  const from = v4Number(address)
  return { from, to: from + size - 1 }
})

/** Within 2000::/3, the only IPv6 that is given out: what is special all the same. */
const closedV6 = [
  // Protocol assignments: Teredo, ORCHID, benchmarking.
  { groups: [0x2001, 0x0000], bits: 23 },
  { groups: [0x2001, 0x0db8], bits: 32 },
  // 6to4 wraps any IPv4.
  { groups: [0x2002], bits: 16 },
  { groups: [0x3fff], bits: 20 },
]

/**
 * Whether an IP address belongs to the open internet: not to this machine, its network, a carrier, a cloud's metadata, a
 * multicast group or a documentation. IPv4 that stands in an IPv6 address (mapped, NAT64) is judged as IPv4.
 * What is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return isPublicV4(v4Number(address))
  if (!isIPv6(address)) return false
  const groups = groupsOf(address)
  const inner = ((groups[6] ?? 0) * 0x10000 + (groups[7] ?? 0)) >>> 0
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  const isNat64 =
    groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every((group) => group === 0)
  if (isMapped || isNat64) return isPublicV4(inner)
  const isGivenOut = ((groups[0] ?? 0) & 0xe000) === 0x2000
  return isGivenOut && !closedV6.some((range) => isWithin(groups, range))
}

const isPublicV4 = (number: number) => !closedV4.some(({ from, to }) => number >= from && number <= to)

function v4Number(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0)
}

/** The eight groups of an IPv6 address, whatever it leaves out and however its end is written. A zone is no part of it. */
function groupsOf(address: string): number[] {
  const [plain = ''] = address.split('%')
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(plain)
  const tail = dotted ? v4Number(dotted[2] ?? '') : 0
  const text = dotted ? `${dotted[1]}${(tail >>> 16).toString(16)}:${(tail & 0xffff).toString(16)}` : plain
  const [head = '', rest] = text.split('::')
  const parse = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const before = parse(head)
  const after = rest === undefined ? [] : parse(rest)
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0)
  return rest === undefined ? before : [...before, ...zeros, ...after]
}

function isWithin(groups: number[], range: { groups: number[]; bits: number }): boolean {
  let left = range.bits
  for (let index = 0; left > 0; index += 1, left -= 16) {
    const mask = left >= 16 ? 0xffff : (0xffff << (16 - left)) & 0xffff
    if (((groups[index] ?? 0) & mask) !== ((range.groups[index] ?? 0) & mask)) return false
  }
  return true
}
