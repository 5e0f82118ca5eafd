/** A door that refuses says why, in a sentence for people. */
export class Refused extends Error {
  override name = 'Refused'
}

/** JSON from the emulator's own doors; the phone lives on the same origin. Throws Refused for a door's refusal. */
export async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  const init: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(path, init)
  if (response.status === 400) {
    const { error }: { error?: unknown } = await response.json()
    throw new Refused(String(error))
  }
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  const answer: Answer = await response.json()
  return answer
}

export type Ask = typeof ask
