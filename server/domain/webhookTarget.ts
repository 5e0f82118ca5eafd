import { isIP } from 'node:net'
import { isPublicAddress } from './isPublicAddress.ts'

export type TargetFault = 'not_a_url' | 'not_https' | 'has_secrets' | 'private_address'

/** What WEBHOOK_ALLOWED_HOSTS names: a host, or a host and a port. */
export const isAllowedHost = (url: URL, allowed: readonly string[]): boolean =>
  allowed.includes(url.hostname) || allowed.includes(`${url.hostname}:${url.port || defaultPort(url)}`)

const defaultPort = (url: URL) => (url.protocol === 'https:' ? '443' : '80')

/** A literal address as a URL has it: IPv6 stands in brackets there. */
export const literalOf = (url: URL): string | undefined => {
  const plain = url.hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(plain) > 0 ? plain : undefined
}

/** Names that lead into one's own network, whatever they resolve to. */
const ownNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|localdomain)\.?$/i

/**
 * What is wrong with an address that is to be told things: it must be https, carry no password, and lie outside of our own
 * network, unless the installation allows its host. What its name resolves to is looked at when it is dialled.
 */
export function faultOfTarget(text: string, allowed: readonly string[]): TargetFault | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '')
    return 'not_a_url'
  if (url.username !== '' || url.password !== '') return 'has_secrets'
  if (isAllowedHost(url, allowed)) return undefined
  const literal = literalOf(url)
  const isOwn = literal === undefined ? isOwnName(url.hostname) : !isPublicAddress(literal)
  if (isOwn) return 'private_address'
  return url.protocol === 'https:' ? undefined : 'not_https'
}

/** A name without a dot is one of the network's own. */
const isOwnName = (name: string) => ownNames.test(name) || !name.replace(/\.$/, '').includes('.')
