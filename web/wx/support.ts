import type { Wait } from './bridge.ts'
import type { WeixinSdk } from './sdk.ts'
import { bridgeName } from './verify.ts'

/**
 * Whether the client offers a call, by asking it (`checkJsApi`), never by its name: desktop and HarmonyOS clients lack some.
 * Only a clear no counts; a client that does not say is tried. One that does not answer at all would not answer the call either.
 */
export async function supports(
  sdk: WeixinSdk,
  name: string,
  timing: { wait: Wait; timeoutMs: number },
): Promise<boolean> {
  const answer = new Promise<boolean>((resolve) => {
    sdk.invoke?.('checkJsApi', { jsApiList: [bridgeName(name)] }, (said) => resolve(!deniedIn(said, name)))
  })
  return await Promise.race([answer, timing.wait(timing.timeoutMs).then(() => false)])
}

function deniedIn(said: unknown, name: string): boolean {
  const result = asObject(asObject(said)?.['checkResult'])
  const entry = result?.[bridgeName(name)] ?? result?.[name]
  return entry === false || entry === 'false' || entry === 0
}

/** The result is a JSON text on Android and an object elsewhere; what a new client sends may be either. */
function asObject(value: unknown): Record<string, unknown> | undefined {
  if (typeof value === 'string') {
    try {
      return asObject(JSON.parse(value))
    } catch {
      return undefined
    }
  }
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}
