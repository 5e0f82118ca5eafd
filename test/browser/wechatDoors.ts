import type { PhoneState } from '../../server/emulator/phone/contract.ts'

type Fault = { errcode: number } | { status: number } | { delayMs: number } | { drop: 'before' | 'after' }

/** What a test does in WeChat's place, beside the phone: the emulator's own doors. */
export function openDoors(phoneUrl: string) {
  async function door<Answer>(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') {
    const headers = { 'content-type': 'application/json' }
    const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) }
    const answer = await fetch(`${phoneUrl}/_emulator/${path}`, init)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`/_emulator/${path} answered ${answer.status}: ${text}`)
    const json: Answer = JSON.parse(text || '{}')
    return json
  }
  return {
    state: (openid: string) =>
      fetch(`${phoneUrl}/_emulator/phone/state`, { headers: { cookie: `emulator_customer=${openid}` } }).then(
        async (answer): Promise<PhoneState> => await answer.json(),
      ),
    claim: (openid: string, cardId: string, outerStr = '') =>
      door<{ code: string }>('claim', { openid, cardId, outerStr }),
    submit: (openid: string, cardId: string, code: string, fields: Record<string, string | string[]>) =>
      door<{ redirectUrl: string }>('submit', { openid, cardId, code, fields }),
    remove: (openid: string, cardId: string, code: string) => door('delete', { openid, cardId, code }),
    settings: (settings: Record<string, unknown>) => door('settings', settings),
    fault: (path: string, fault: Fault, times?: number) =>
      door('faults', { path, fault, ...(times === undefined ? {} : { times }) }),
    clearFaults: () => door('faults', undefined, 'DELETE'),
  }
}

export type Doors = ReturnType<typeof openDoors>
