/** Pauses; replaced in tests, so that no test waits. */
export type Wait = (ms: number) => Promise<void>

export const wait: Wait = (ms) => new Promise((resolve) => void setTimeout(resolve, ms))

/** Whether WeChat's native side can be spoken to at this moment. */
export const hasBridge = (): boolean =>
  typeof window !== 'undefined' && Boolean(Reflect.get(window, 'WeixinJSBridge'))

/**
 * Whether this is WeChat's browser: a bridge proves it, and a phone whose bridge is late says so in its user agent.
 * What the browser can do is never concluded from its name.
 */
export const isWechat = (): boolean =>
  hasBridge() || (typeof navigator !== 'undefined' && /micromessenger/i.test(navigator.userAgent))

/** Resolves as soon as the bridge is there (`WeixinJSBridgeReady` announces a late one), else to false after `timeoutMs`. */
export async function waitForBridge(timeoutMs: number, pause: Wait): Promise<boolean> {
  if (hasBridge() || timeoutMs === 0) return hasBridge()
  const announced = new AbortController()
  const arrival = new Promise<void>((resolve) => {
    document.addEventListener('WeixinJSBridgeReady', () => resolve(), { signal: announced.signal })
  })
  await Promise.race([arrival, pause(timeoutMs)])
  announced.abort()
  return hasBridge()
}
