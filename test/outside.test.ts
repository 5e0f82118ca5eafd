import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OutsideError } from '../server/floor.ts'
import { createOutside } from '../server/outside.ts'

const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`)
  if (request.url === '/moved') response.writeHead(302, { location: '/secret' }).end()
  else response.writeHead(200, { 'content-type': 'text/plain' }).end('taken')
})
let port = 0

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** A port on which somebody listened a moment ago, and nobody does now. */
async function closedPort(): Promise<number> {
  const brief = createServer()
  await new Promise<void>((done) => brief.listen(0, '127.0.0.1', done))
  const { port: free } = brief.address() as AddressInfo
  await new Promise((done) => brief.close(done))
  return free
}

const names = (table: Record<string, string[]>) => async (host: string) => {
  const addresses = table[host]
  if (!addresses) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}

const faultOf = (request: Promise<unknown>) =>
  request.then(
    () => 'answered',
    (error: unknown) => (error instanceof OutsideError ? error.fault : String(error)),
  )

test.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '127.1', '2130706433'])(
  'what runs on this machine is never asked as %s, whatever was checked before',
  async (host) => {
    const outside = createOutside([])
    const before = asked.length
    expect(await faultOf(outside.fetch(`http://${host}:${port}/secret`))).toBe('private_address')
    expect(asked.length).toBe(before)
  },
)

test.each([
  ['one that is private', ['10.1.2.3']],
  ['loopback', ['127.0.0.1']],
  ['a public one and loopback beside it', ['8.8.8.8', '127.0.0.1']],
  ['mapped loopback', ['::ffff:127.0.0.1']],
  ['metadata', ['169.254.169.254']],
])('a name that resolves to %s is not dialled', async (_, addresses) => {
  const outside = createOutside([], names({ 'crm.example': addresses }))
  expect(await faultOf(outside.fetch(`http://crm.example:${port}/secret`))).toBe('private_address')
  expect(await outside.judge('crm.example')).toBe('private_address')
})

test('a name that is public when it is judged and private when it is dialled gains nothing', async () => {
  let times = 0
  const outside = createOutside([], async () => {
    times += 1
    return [{ address: times === 1 ? '8.8.8.8' : '127.0.0.1', family: 4 }]
  })
  const before = asked.length
  expect(await outside.judge('crm.example')).toBeUndefined()
  expect(await faultOf(outside.fetch(`http://crm.example:${port}/secret`))).toBe('private_address')
  expect(asked.length).toBe(before)
})

test('a host that the installation allows is asked, on its port alone where one is named', async () => {
  const outside = createOutside([`erp.internal:${port}`], names({ 'erp.internal': ['127.0.0.1'] }))
  const answer = await outside.fetch(`http://erp.internal:${port}/hook`, { method: 'POST', body: '{}' })
  expect([answer.status, await answer.text()]).toEqual([200, 'taken'])
  expect(asked.at(-1)).toBe('POST /hook')
  expect(await faultOf(outside.fetch(`http://erp.internal:${port + 1}/hook`))).toBe('private_address')
})

test('a redirect is an answer, and is not followed', async () => {
  const outside = createOutside(['127.0.0.1'])
  const answer = await outside.fetch(`http://127.0.0.1:${port}/moved`)
  expect(answer.status).toBe(302)
  expect(asked.at(-1)).toBe('GET /moved')
})

test('each way of not answering has its word', async () => {
  const outside = createOutside(['127.0.0.1', 'nowhere.example'], names({}))
  expect(await faultOf(outside.fetch('http://nowhere.example/'))).toBe('unknown_host')
  expect(await faultOf(createOutside([], names({})).fetch('https://nobody.example/'))).toBe('unknown_host')
  expect(await faultOf(outside.fetch(`http://127.0.0.1:${await closedPort()}/`))).toBe('refused')
  expect(await faultOf(outside.fetch(`https://127.0.0.1:${port}/`))).toBe('certificate')
  const signal = AbortSignal.abort(new Error('late'))
  expect(await faultOf(outside.fetch(`http://127.0.0.1:${port}/`, { signal }))).toBe('timeout')
  expect(await outside.judge('nobody.example')).toBe('unknown_host')
})
