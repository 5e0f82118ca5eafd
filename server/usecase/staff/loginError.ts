import { isAPIError } from 'better-auth/api'

/** Why the login library refused, by its own word. Whatever is no refusal of its is thrown on. */
export function loginError(error: unknown): { code: string } {
  if (!isAPIError(error)) throw error
  const code = (error.body as { code?: unknown } | undefined)?.code
  if (typeof code !== 'string' || error.status === 'INTERNAL_SERVER_ERROR') {
    // A session that our hook refused is reported by one way as an error of the server.
    if (code !== 'FAILED_TO_CREATE_SESSION') throw error
  }
  return { code: String(code) }
}
