/** What WeChat's redirect after the activation form carries. Nothing in it is signed: all of it is a claim. */
export type Landing = {
  cardId: string
  encryptCode: string
  activateTicket: string
  openid?: string
  channel?: string
}

export type ParsedLanding =
  | { outcome: 'landing'; landing: Landing }
  | { outcome: 'incomplete' }
  | { outcome: 'too_long' }

/** In bytes; WeChat's own redirects stay below 1 kB. */
const BYTES_MAX = 4096
const CHANNEL_CHARACTERS_MAX = 128

const isName = (text: string) => /^[A-Za-z0-9_-]{1,64}$/.test(text)
/** PostgreSQL's text can't hold a NUL, and no channel has reason to hold its kin. */
const isChannel = (text: string) => text.length <= CHANNEL_CHARACTERS_MAX && !/\p{Cc}/u.test(text)

/**
 * Parse path and query exactly as they were received, and exactly once. Base64's `+` stays `+` (a form parser would
 * make it a space), and `%2B` is decoded one time (a second time would make it a space later). WeChat may join with a
 * literal `&` instead of `?` (`/activate&card_id=…`), and in any order. Of a name given twice, the first value that is
 * not empty counts. A damaged percent code in a name that is needed makes the landing incomplete; elsewhere it is
 * ignored. Source: wire contract 6.2 and 6.3.
 */
export function parseLanding(rawUrl: string): ParsedLanding {
  if (new TextEncoder().encode(rawUrl).length > BYTES_MAX) return { outcome: 'too_long' }
  const values = parseQuery(rawUrl)
  const cardId = values.get('card_id')
  const encryptCode = values.get('encrypt_code')
  const activateTicket = values.get('activate_ticket')
  if (!cardId || !isName(cardId) || !encryptCode || !activateTicket) return { outcome: 'incomplete' }
  const openid = values.get('openid')
  const channel = values.get('outer_str')
  return {
    outcome: 'landing',
    landing: {
      cardId,
      encryptCode,
      activateTicket,
      ...(openid && isName(openid) ? { openid } : {}),
      ...(channel && isChannel(channel) ? { channel } : {}),
    },
  }
}

function parseQuery(rawUrl: string): Map<string, string> {
  const start = rawUrl.search(/[?&]/)
  const values = new Map<string, string>()
  if (start < 0) return values
  for (const part of rawUrl.slice(start + 1).split('&')) {
    const equals = part.indexOf('=')
    if (equals < 1) continue
    const name = decodeOnce(part.slice(0, equals))
    const value = decodeOnce(part.slice(equals + 1))
    if (name && value && !values.has(name)) values.set(name, value)
  }
  return values
}

function decodeOnce(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
