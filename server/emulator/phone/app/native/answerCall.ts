import type { AddCardResult, OpenCardResult, PhonePlatform, VerifyResult } from '../../contract.ts'
import type { ScanKind } from '../../scannable.ts'
import type { Ask } from './ask.ts'
import type { Scanned } from './navigation.ts'
import type { OfferedCard } from './prompts.ts'

export type Call = { name: string; args: Record<string, unknown>; url: string; entryUrl: string }
export type CallResult = Record<string, unknown>

/** What the phone can do for a page; the screens fill it in. */
export type Device = {
  ask: Ask
  platform: PhonePlatform
  /** The address a signature is checked against: the one the page was entered by, or the current one. */
  urlPolicy: 'entry' | 'current'
  refusesSignature: boolean
  lacksAddCard: boolean
  offerCards(cards: OfferedCard[]): Promise<boolean>
  openCard(cardId: string, code: string): void
  explain(problem: string): void
  /** What was scanned, of these kinds of codes, or nothing when the person went back. */
  scan(kinds: ScanKind[]): Promise<Scanned | undefined>
  /** Where the phone is, in GCJ-02, where its person lets the page know. */
  locate(): Promise<{ latitude: number; longitude: number } | undefined>
  /** What WeChat does with a code when the page does not want it. */
  follow(text: string): void
  closeWindow(): void
  hideMenuItems(items: string[]): void
  showMenuItems(items: string[]): void
  hideOptionMenu(isHidden: boolean): void
  notify(title: string, text: string): void
  /** WeChat's own form page is over: the card in its place. */
  leaveForCard(cardId: string, code: string, toast: string): void
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const wordsOf = (value: unknown): string[] => listOf(value).map(String)

type Answer = (device: Device, call: Call) => CallResult | Promise<CallResult>

/** WeChat's side of each bridge call, by bridge name, in the shapes the JS-SDK expects (see the JS-SDK's own renaming). */
const answers: Record<string, Answer> = {
  preVerifyJSAPI: verify,
  checkJsApi,
  batchAddCard: addCards,
  batchViewCard: openCard,
  scanQRCode,
  geoLocation,
  getNetworkType: () => ({ err_msg: 'network_type:wifi' }),
  closeWindow: done((device) => device.closeWindow()),
  hideMenuItems: done((device, args) => device.hideMenuItems(wordsOf(args['menuList']))),
  showMenuItems: done((device, args) => device.showMenuItems(wordsOf(args['menuList']))),
  hideOptionMenu: done((device) => device.hideOptionMenu(true)),
  showOptionMenu: done((device) => device.hideOptionMenu(false)),
  updateAppMessageShareData: done(() => {}),
  updateTimelineShareData: done(() => {}),
  // The two that only the emulator's own form page calls.
  emulatorNotify: done((device, args) => device.notify(String(args['title']), String(args['text']))),
  emulatorLeaveForCard: done((device, args) =>
    device.leaveForCard(String(args['card_id']), String(args['code']), String(args['toast'] ?? '')),
  ),
}

/** Answers one call of a page as WeChat would; a call it does not know is `function not exist`. */
export async function answerCall(device: Device, call: Call): Promise<CallResult> {
  const answer = answers[call.name]
  if (!answer) return { err_msg: `${call.name}:function not exist` }
  return await answer(device, call)
}

function done(act: (device: Device, args: Record<string, unknown>) => void): Answer {
  return (device, call) => {
    act(device, call.args)
    return { err_msg: `${call.name}:ok` }
  }
}

async function verify(device: Device, { args, url, entryUrl }: Call): Promise<CallResult> {
  if (device.refusesSignature) return { err_msg: 'preVerifyJSAPI:fail_invalid signature' }
  const signed = device.urlPolicy === 'entry' ? entryUrl : url
  return await device.ask<VerifyResult>('/_emulator/bridge/verify', {
    appId: args['verifyAppId'],
    timestamp: args['verifyTimestamp'],
    nonceStr: args['verifyNonceStr'],
    signature: args['verifySignature'],
    urls: [signed.split('#')[0]],
    jsApiList: wordsOf(args['verifyJsApiList']),
  })
}

function checkJsApi(device: Device, { args }: Call): CallResult {
  const isThere = (name: string) => name in answers && !(name === 'batchAddCard' && device.lacksAddCard)
  const checkResult = Object.fromEntries(wordsOf(args['jsApiList']).map((name) => [name, isThere(name)]))
  return {
    err_msg: 'checkJsApi:ok',
    checkResult: device.platform === 'android' ? JSON.stringify(checkResult) : checkResult,
  }
}

async function addCards(device: Device, { args }: Call): Promise<CallResult> {
  if (device.lacksAddCard) return { err_msg: 'batchAddCard:function not exist' }
  const cardList = listOf(args['card_list'])
  const take = (commit: boolean) =>
    device.ask<AddCardResult>('/_emulator/bridge/addcard', { cardList, commit })
  const seen = await take(false)
  const taken = seen.ok && (await device.offerCards(seen.cards)) ? await take(true) : seen
  if (!taken.ok) {
    device.explain(taken.problem)
    return { err_msg: taken.err_msg }
  }
  if (taken === seen) return { err_msg: 'batchAddCard:cancel' }
  // The JS-SDK parses this; an array would throw inside it.
  const card_list = JSON.stringify(
    taken.cards.map((card) => ({
      card_id: card.face.cardId,
      card_ext: card.cardExt,
      is_succ: card.encryptCode !== undefined || card.code !== undefined,
      ...(card.encryptCode === undefined ? {} : { code: card.encryptCode }),
    })),
  )
  return { err_msg: 'batchAddCard:ok', card_list }
}

async function openCard(device: Device, { args }: Call): Promise<CallResult> {
  const opened = await device.ask<OpenCardResult>('/_emulator/bridge/opencard', {
    cardList: listOf(args['card_list']),
  })
  if (!opened.ok) {
    device.explain(opened.problem)
    return { err_msg: opened.err_msg }
  }
  device.openCard(opened.cardId, opened.code)
  return { err_msg: 'batchViewCard:ok' }
}

const scanKinds: ScanKind[] = ['qrCode', 'barCode']

/** `needResult` 0: WeChat itself does what the code says. A one-dimensional code comes with its kind before it. */
async function scanQRCode(device: Device, { args }: Call): Promise<CallResult> {
  const asked = scanKinds.filter((kind) => wordsOf(args['scanType']).includes(kind))
  const seen = await device.scan(asked.length > 0 ? asked : scanKinds)
  if (!seen) return { err_msg: 'scanQRCode:cancel' }
  if (Number(args['needResult'] ?? 0) === 0) {
    device.follow(seen.text)
    return { err_msg: 'scanQRCode:ok' }
  }
  const text = seen.kind === 'barCode' ? `CODE_128,${seen.text}` : seen.text
  const isIphone = device.platform === 'ios'
  return {
    err_msg: 'scanQRCode:ok',
    resultStr: isIphone ? JSON.stringify({ scan_code: { scan_result: text } }) : text,
  }
}

/** The SDK's `getLocation`. Figures come as numbers on an iPhone and as text on other phones. */
async function geoLocation(device: Device): Promise<CallResult> {
  const place = await device.locate()
  if (!place) return { err_msg: 'geoLocation:cancel' }
  const { latitude, longitude } = place
  const figures =
    device.platform === 'ios' ? place : { latitude: String(latitude), longitude: String(longitude) }
  return { err_msg: 'geoLocation:ok', ...figures, speed: 0, accuracy: 30 }
}
