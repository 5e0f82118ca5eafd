import { doctorTexts } from '../../../shared/text/console/doctor.ts'
import type { Locale } from '../../../shared/portal.ts'
import { randomWord } from '../../floor.ts'
import { sign } from '../../wechat/callback/signature.ts'
import type { House } from '../house.ts'
import type { Examined } from './examine.ts'

const PATIENCE_MS = 10_000

/** Whether customers' phones and WeChat find the portal under PUBLIC_URL, as far as that can be seen from this machine. */
export async function examineAddress(house: House, locale: Locale): Promise<Examined[]> {
  const { PUBLIC_URL } = house.settings
  const texts = doctorTexts(locale)
  const found: Examined[] = []
  if (!PUBLIC_URL.startsWith('https:')) {
    const [title, cure] = texts.notHttps(PUBLIC_URL)
    found.push({ grade: 'bad', title, cure })
  }
  const isThere = (await textAt(house, `${PUBLIC_URL}/healthz`)) !== undefined
  const [title, cure] = texts.addressBad(PUBLIC_URL)
  found.push(isThere ? { grade: 'good', title: texts.address(PUBLIC_URL) } : { grade: 'bad', title, cure })
  if (isThere) found.push(await examineCallback(house, locale))
  const [domains, check] = texts.domains(new URL(PUBLIC_URL).host)
  return [...found, { grade: 'hint', title: domains, cure: check }]
}

/** Asks our own callback as WeChat does when its address is saved (wire contract 7.1). */
async function examineCallback(house: House, locale: Locale): Promise<Examined> {
  const { PUBLIC_URL, WECHAT_TOKEN } = house.settings
  const texts = doctorTexts(locale)
  const url = `${PUBLIC_URL}/wechat/callback`
  const timestamp = String(Math.floor(house.clock.now().getTime() / 1000))
  const [nonce, echostr] = [randomWord(house.random, 10), randomWord(house.random, 16)]
  const signature = sign([WECHAT_TOKEN, timestamp, nonce])
  const query = new URLSearchParams({ signature, timestamp, nonce, echostr })
  if ((await textAt(house, `${url}?${query}`)) === echostr) return { grade: 'good', title: texts.callback }
  const [title, cure] = texts.callbackBad(url)
  return { grade: 'bad', title, cure }
}

/** What is answered there with 200, or nothing: no connection, another status, or silence for ten seconds. */
async function textAt({ fetch, clock }: House, url: string): Promise<string | undefined> {
  const late = new AbortController()
  const done = new AbortController()
  const alarm = clock.wait(PATIENCE_MS, done.signal).then(
    () => late.abort(),
    () => undefined,
  )
  try {
    const answer = await fetch(url, { signal: late.signal, redirect: 'error' })
    return answer.ok ? await answer.text() : undefined
  } catch {
    return undefined
  } finally {
    done.abort()
    await alarm
  }
}
