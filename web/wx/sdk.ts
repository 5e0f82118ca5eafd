/**
 * The part of the genuine JS-SDK (jweixin 1.6.0) that this portal uses, typed by what it does. The package's own types are
 * wrong: `addCard` takes no argument there, `invoke` does not exist and results are mistyped.
 */
export type WeixinSdk = {
  /** With `check: false` it only remembers what every later call carries; the verification is ours to ask for. */
  config(config: {
    check: boolean
    appId: string
    timestamp: number
    nonceStr: string
    signature: string
    jsApiList: string[]
  }): void
  /** Exists from the first `config` on. Hands over the bridge's answer as it came. */
  invoke?(name: string, args: Record<string, unknown>, callback: (answer: unknown) => void): void
  addCard(call: { cardList: { cardId: string; cardExt: string }[] } & SdkCallbacks): void
  openCard(call: { cardList: { cardId: string; code: string }[] } & SdkCallbacks): void
  closeWindow(): void
}

/** `cancel` is missing in the documents of most calls and fires for all of them. */
export type SdkCallbacks = {
  success(result: unknown): void
  cancel(result: unknown): void
  fail(result: unknown): void
}

let loading: Promise<WeixinSdk> | undefined

/**
 * The SDK, loaded when it is first needed: it reads the user agent at import and is of no use on a server.
 * Rejects when its file cannot be had; the next call tries again.
 */
export function loadSdk(): Promise<WeixinSdk> {
  loading ??= importSdk().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function importSdk(): Promise<WeixinSdk> {
  const { default: sdk } = await import('weixin-js-sdk-ts')
  if (!isSdk(sdk)) throw new Error('The JS-SDK needs a browser.')
  // The npm build keeps itself out of `window`, yet its image handling on iOS calls `wx` there.
  if (!Reflect.has(window, 'wx')) Reflect.set(window, 'wx', sdk)
  return sdk
}

const isSdk = (value: unknown): value is WeixinSdk =>
  typeof value === 'object' &&
  value !== null &&
  ['config', 'addCard', 'openCard', 'closeWindow'].every(
    (name) => typeof Reflect.get(value, name) === 'function',
  )
