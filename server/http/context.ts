import type { Locale } from '../../shared/portal.ts'

declare module 'hono' {
  interface ContextVariableMap {
    requestId: string
    /** One word for the log line of a request that was refused: never a secret. */
    outcome: string
    locale: Locale
  }
}

/** What node's server hands over beside the request; absent where a test calls the app directly. */
export type Surroundings = {
  incoming?: { socket?: { remoteAddress?: string | undefined }; destroy(): unknown }
  /** Node's own answer, before anything of it is sent. */
  outgoing?: { setHeader(name: string, value: string): unknown }
  /** Aborts when the server ends: requests that wait for a change are then answered at once. */
  closing?: AbortSignal
}
