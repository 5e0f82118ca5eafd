import { isOk, refusalOf, wordsOf } from './answer.ts'
import type { Wait } from './bridge.ts'
import type { WeixinSdk } from './sdk.ts'
import type { ScanOutcome } from './wechat.ts'

/** Nobody aims a camera for longer; an answer after that would surprise whoever has gone on to something else. */
const scanMaxMs = 300_000

/**
 * Opens WeChat's scanner and reads what it saw. Through `invoke`, for the SDK's own call parses on an iPhone what need not
 * be JSON, and where that throws no callback ever comes. Without an answer for five minutes it counts as left.
 */
export async function scanWith(sdk: WeixinSdk, wait: Wait): Promise<ScanOutcome> {
  const answer = new Promise<ScanOutcome>((resolve) => {
    const asked = { needResult: 1, scanType: ['qrCode', 'barCode'] }
    sdk.invoke?.('scanQRCode', asked, (said) => resolve(readAnswer(said)))
  })
  const left = wait(scanMaxMs).then((): ScanOutcome => ({ outcome: 'cancelled' }))
  return await Promise.race([answer, left])
}

function readAnswer(said: unknown): ScanOutcome {
  const words = wordsOf(said)
  if (isOk(words)) {
    const text = textOf(said)
    return text === undefined ? { outcome: 'unavailable', why: 'refused' } : { outcome: 'scanned', text }
  }
  const why = refusalOf(words)
  return why === 'cancelled' ? { outcome: 'cancelled' } : { outcome: 'unavailable', why }
}

/** An iPhone answers `{"scan_code":{"scan_result"}}`, as text or as an object, other phones what stands in the code. */
function textOf(said: unknown): string | undefined {
  const result = fieldOf(said, 'resultStr') ?? fieldOf(said, 'result_str')
  const wrapped = typeof result === 'string' ? parsed(result) : result
  const inside = fieldOf(fieldOf(wrapped, 'scan_code'), 'scan_result')
  const text = typeof inside === 'string' ? inside : result
  return typeof text === 'string' && text !== '' ? withoutKind(text) : undefined
}

/** WeChat puts a one-dimensional code's kind before it: `CODE_128,12345`. Only its kinds: other commas are the text's own. */
const kind = /^(?:CODE_?(?:128|39|93|25)|EAN_?(?:8|13)|UPC_?[AE]|CODABAR|ITF(?:_?14)?|RSS_?\w*|QR_?CODE),/i
const withoutKind = (text: string) => text.replace(kind, '')

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
