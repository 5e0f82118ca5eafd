/** One line of the list: what was asked of WeChat, or what WeChat pushed. */
export type PhoneEvent = {
  id: string
  at: string
  kind: 'call' | 'push'
  name: string
  outcome: string
  isGood: boolean
}

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const rowsOf = (value: unknown, key: string): Row[] => {
  const list = isRow(value) ? value[key] : value
  return Array.isArray(list) ? list.filter(isRow) : []
}

/** The two doors' answers as one list, newest first; the list may come bare or under its name. */
export function readEvents(calls: unknown, pushes: unknown, limit: number): PhoneEvent[] {
  const events = [
    ...rowsOf(calls, 'calls').map((call, index) => readCall(call, index)),
    ...rowsOf(pushes, 'pushes').map((push, index) => readPush(push, index)),
  ]
  return events.sort((one, other) => other.at.localeCompare(one.at)).slice(0, limit)
}

function readCall(call: Row, index: number): PhoneEvent {
  const answer = isRow(call['answer']) ? call['answer'] : {}
  const errcode = Number(answer['errcode'] ?? 0)
  const status = call['status']
  const isGood = errcode === 0 && typeof status === 'number' && status < 400
  const words = status === undefined ? '断开 dropped' : errcode === 0 ? String(status) : `errcode ${errcode}`
  return {
    id: `call-${index}`,
    at: String(call['at']),
    kind: 'call',
    name: String(call['path']),
    outcome: isGood ? 'ok' : words,
    isGood,
  }
}

function readPush(push: Row, index: number): PhoneEvent {
  const tries = rowsOf(push['tries'], 'tries')
  const state = String(push['state'] ?? '')
  const last = tries.at(-1)
  const said = String(last?.['answer'] || last?.['problem'] || last?.['status'] || state)
  return {
    id: `push-${String(push['id'] ?? index)}`,
    at: String(push['at']),
    kind: 'push',
    name: String(push['event']),
    outcome: tries.length > 1 ? `${said.slice(0, 24)} · ${tries.length} 次` : said.slice(0, 24),
    isGood: state === 'delivered' || said === 'success',
  }
}
