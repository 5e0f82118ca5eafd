import { BlockList, isIP } from 'node:net'
import type { Context } from 'hono'
import type { Surroundings } from '../context.ts'

type Request = { socket: string | undefined; forwardedFor: string | undefined }

/** Who asks: the socket's own address, or what trusted proxies say. `undefined`: unknown. */
export type ClientAddress = (request: Request) => string | undefined

const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '')

/**
 * `trust`: the setting TRUST_PROXY. A number of hops counts from the right of X-Forwarded-For; with ranges, the first
 * address from the right that is no trusted proxy is the client. Without it the header is never believed.
 */
export function createClientAddress(trust: string | undefined): ClientAddress {
  if (trust === undefined) return ({ socket }) => (socket === undefined ? undefined : plain(socket))
  const isTrusted = /^\d+$/.test(trust) ? trustedByHops(Number(trust)) : trustedByRange(trust)
  return ({ socket, forwardedFor }) => {
    if (socket === undefined) return undefined
    const chain = [plain(socket), ...(forwardedFor ?? '').split(',').map(plain).filter(Boolean).toReversed()]
    const client = chain.find((address, hop) => !isTrusted(address, hop)) ?? chain.at(-1)
    return client !== undefined && isIP(client) > 0 ? client : undefined
  }
}

const trustedByHops = (hops: number) => (_: string, hop: number) => hop < hops

function trustedByRange(ranges: string) {
  const list = new BlockList()
  for (const range of ranges.split(',')) {
    const [address = '', bits = ''] = range.trim().split('/')
    const family = isIP(address)
    if (family > 0) list.addSubnet(address, Number(bits), family === 6 ? 'ipv6' : 'ipv4')
  }
  return (address: string) => {
    const family = isIP(address)
    return family > 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4')
  }
}

/** What the address is decided from. */
export function addressParts(c: Context): Request {
  const surroundings = c.env as Surroundings | undefined
  return {
    socket: surroundings?.incoming?.socket?.remoteAddress,
    forwardedFor: c.req.header('x-forwarded-for'),
  }
}
