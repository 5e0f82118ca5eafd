import type { Picture } from '../../poster/drawing.ts'
import { readPicture } from '../../poster/readPicture.ts'
import { createAskOnce, type AskOnce } from '../card/askOnce.ts'
import type { House } from '../house.ts'

const BYTES_MAX = 2 * 1024 * 1024
const WAIT_MS = 5000
/** A batch asks for the same two pictures again and again. */
const KEPT_MS = 10 * 60_000
const MISSING_KEPT_MS = 30_000

/** Where WeChat keeps what was uploaded for cards, and what account pictures are. */
const wechatHosts = /^(mmbiz|mmecoa|wx)\.(qpic|qlogo)\.cn$/

const asking = new WeakMap<House, AskOnce<Picture | undefined>>()

/**
 * A picture of a card, from WeChat's own picture hosts or from where the settings say that WeChat is; never from anywhere
 * else, for the address came from outside and this server may reach what outsiders may not. JPEG or PNG, 2 MB at most.
 * Nothing where it cannot be had within five seconds: a poster is drawn without.
 */
export async function fetchPicture(house: House, url: string | undefined): Promise<Picture | undefined> {
  const address = allowedAddress(house, url)
  if (!address) return undefined
  const known = asking.get(house)
  const ask =
    known ?? createAskOnce<Picture | undefined>(house.clock, (found) => (found ? KEPT_MS : MISSING_KEPT_MS))
  asking.set(house, ask)
  return ask(address, () => download(house, address))
}

function allowedAddress({ settings }: House, text: string | undefined): string | undefined {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined
  if (!url || url.username || url.password) return undefined
  const own = [settings.WECHAT_API_URL, settings.WECHAT_OPEN_URL, settings.WECHAT_MP_URL]
  if (own.includes(url.origin)) return url.href
  if (!wechatHosts.test(url.hostname) || url.port !== '' || !/^https?:$/.test(url.protocol)) return undefined
  // uploadimg still answers http addresses; the same pictures are there over https.
  url.protocol = 'https:'
  return url.href
}

async function download(house: House, address: string): Promise<Picture | undefined> {
  const ended = new AbortController()
  const late = new AbortController()
  const alarm = house.clock.wait(WAIT_MS, ended.signal).then(
    () => late.abort(new Error('no picture in time')),
    () => undefined,
  )
  try {
    const answer = await house.fetch(address, {
      redirect: 'error',
      signal: late.signal,
      headers: { accept: 'image/png, image/jpeg' },
    })
    const bytes = answer.ok ? await bounded(answer) : undefined
    return bytes && readPicture(bytes)
  } catch (error) {
    house.log.warn({ error, address }, 'a picture of a card could not be had; posters are drawn without')
    return undefined
  } finally {
    ended.abort()
    await alarm
  }
}

/** The body, or nothing where it is longer than it may be: what it says of its own length is not believed. */
async function bounded(answer: Response): Promise<Uint8Array | undefined> {
  if (!answer.body) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of answer.body) {
    length += chunk.length
    if (length > BYTES_MAX) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
