import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { VerifyResult } from '../../phone/contract.ts'
import type { EmulatorContext } from '../../serve.ts'
import { type World, nowOf } from '../../world.ts'
import { readDoor } from '../readDoor.ts'

const text = z.union([z.string(), z.number().transform(String)]).catch('')
const schema = z.object({
  appId: text,
  timestamp: text,
  nonceStr: text,
  signature: text,
  urls: z.array(z.string()),
  jsApiList: z.array(z.string()).catch([]),
})
type Asked = z.infer<typeof schema>

/** A registered domain holds for its sub-domains too (wire contract 8.1). */
function isRegistered(world: World, page: string): boolean {
  const url = URL.canParse(page) ? new URL(page) : undefined
  return world.jsDomains.some(
    (domain) =>
      url && (url.host === domain || url.hostname === domain || url.hostname.endsWith(`.${domain}`)),
  )
}

function verdict(world: World, { appId, timestamp, nonceStr, signature, urls }: Asked): string {
  if (!appId || !timestamp || !nonceStr || !signature || urls.length === 0) return 'fail'
  if (appId !== world.account.appId) return 'fail'
  if (!urls.some((url) => isRegistered(world, url))) return 'fail_invalid url domain'
  const now = nowOf(world)
  const tickets = world.state.credentials.tickets.filter(
    (t) => t.type === 'jsapi' && t.appId === appId && t.expiresAt > now,
  )
  const isSigned = (ticket: string, url: string) => {
    const signed = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`
    return createHash('sha1').update(signed).digest('hex') === signature
  }
  return tickets.some((ticket) => urls.some((url) => isSigned(ticket.value, url)))
    ? 'ok'
    : 'fail_invalid signature'
}

/** POST /_emulator/bridge/verify: preVerifyJSAPI, checked against the account's jsapi tickets and its registered domains. */
export async function verify(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  if (!read.ok) return read.response
  return c.json<VerifyResult>({ err_msg: `preVerifyJSAPI:${verdict(world, read.value)}` })
}
