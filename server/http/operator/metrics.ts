import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import type { House } from '../../usecase/house.ts'
import { addressParts, createClientAddress } from '../middleware/clientAddress.ts'
import { refuse } from '../refuse.ts'
import type { Meters } from './meters.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * GET /metrics: Prometheus. With METRICS_TOKEN for its bearer alone; without, for loopback alone. A request that came
 * through a proxy which TRUST_PROXY does not name is nobody's loopback, though its socket is.
 */
export function metrics({ settings }: House, meters: Meters) {
  const clientAddress = createClientAddress(settings.TRUST_PROXY)

  const isLoopback = (c: Context) => {
    const parts = addressParts(c)
    if (settings.TRUST_PROXY === undefined && (parts.forwardedFor ?? c.req.header('forwarded')) !== undefined)
      return false
    const address = clientAddress(parts)
    return address !== undefined && (address === '::1' || address.startsWith('127.'))
  }

  const isAllowed = (c: Context) => {
    if (settings.METRICS_TOKEN === undefined) return isLoopback(c)
    const [, token = ''] = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '') ?? []
    return timingSafeEqual(digest(token), digest(settings.METRICS_TOKEN))
  }

  return async (c: Context) => {
    if (!isAllowed(c)) return refuse(c, settings.METRICS_TOKEN === undefined ? 'forbidden' : 'unauthorized')
    const { contentType, text } = await meters.read()
    return c.text(text, 200, { 'content-type': contentType, 'cache-control': 'no-store' })
  }
}
