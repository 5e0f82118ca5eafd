import { lookup, type LookupAddress } from 'node:dns'
import { Agent, fetch as fetchBy, type RequestInit as FetchInit } from 'undici'
import { isPublicAddress } from './domain/isPublicAddress.ts'
import { isAllowedHost, literalOf } from './domain/webhookTarget.ts'
import { OutsideError, type Outside, type OutsideFault } from './floor.ts'

const CONNECT_TIMEOUT_MS = 10_000

type Resolve = (host: string) => Promise<LookupAddress[]>

/** As the system resolves names, /etc/hosts included: what is judged is what is dialled. */
const systemResolve: Resolve = (host) =>
  new Promise((done, failed) => {
    lookup(host, { all: true, verbatim: true }, (error, addresses) =>
      error ? failed(error) : done(addresses),
    )
  })

/**
 * The guarded network, over connections of its own. A name is resolved once for each connection, every address that it has
 * is judged, and the connection goes to one of these, so that a name which changes in between gains nothing.
 * `allowed`: hosts, or `host:port`, that may lie in our own network (WEBHOOK_ALLOWED_HOSTS).
 */
export function createOutside(allowed: readonly string[], resolve: Resolve = systemResolve): Outside {
  const agents = { guarded: agentThat(judged), free: agentThat(resolve) }

  async function judged(host: string): Promise<LookupAddress[]> {
    const addresses = await resolve(host)
    if (addresses.length === 0) throw new OutsideError('unknown_host')
    // One private address among public ones is how a name is prepared for an attack.
    if (!addresses.every(({ address }) => isPublicAddress(address))) throw new OutsideError('private_address')
    return addresses
  }

  return {
    async fetch(url, init) {
      const target = new URL(url)
      const isFree = isAllowedHost(target, allowed)
      const literal = literalOf(target)
      // A literal address is never resolved, and so would never be judged.
      if (!isFree && literal !== undefined && !isPublicAddress(literal))
        throw new OutsideError('private_address')
      const dispatcher = isFree ? agents.free : agents.guarded
      const options = { ...init, redirect: 'manual', dispatcher } as unknown as FetchInit
      try {
        return (await fetchBy(url, options)) as unknown as Response
      } catch (error) {
        if (init?.signal?.aborted) throw new OutsideError('timeout', error)
        throw new OutsideError(faultOf(error), error)
      }
    },
    async judge(host) {
      try {
        await judged(host)
        return undefined
      } catch (error) {
        return error instanceof OutsideError && error.fault === 'private_address'
          ? 'private_address'
          : 'unknown_host'
      }
    },
  }
}

/** Connections that go to none but the addresses which `find` answers. */
function agentThat(find: Resolve): Agent {
  return new Agent({
    connect: {
      timeout: CONNECT_TIMEOUT_MS,
      lookup(host, options, found) {
        find(host).then(
          (addresses) => {
            const [first] = addresses
            if (options.all) return found(null, addresses)
            return first
              ? found(null, first.address, first.family)
              : found(new OutsideError('unknown_host'), '', 4)
          },
          (error: unknown) => found(error as NodeJS.ErrnoException, '', 4),
        )
      },
    },
  })
}

const faultsByCode: Record<string, OutsideFault> = {
  ENOTFOUND: 'unknown_host',
  EAI_AGAIN: 'unknown_host',
  ENODATA: 'unknown_host',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
}

/** undici says what happened in the cause, sometimes two deep, or in one of several where it dialled several addresses. */
function faultOf(error: unknown): OutsideFault {
  for (let at = error; at instanceof Error; at = at instanceof AggregateError ? at.errors[0] : at.cause) {
    if (at instanceof OutsideError) return at.fault
    const code = 'code' in at ? String(at.code) : ''
    const known = faultsByCode[code]
    if (known) return known
    if (/CERT|TLS|SSL|ALTNAME/.test(code)) return 'certificate'
  }
  return 'broken'
}
