import type { Context } from 'hono'
import { type Endpoint, answerCall, refuse, withTrace } from './api.ts'
import { droppedConnection, takeFault } from './fault.ts'
import { parseObject } from './json.ts'
import type { RecordedCall, World } from './world.ts'

/** `incoming` is there when a socket brought the request, not when a test handed it over. */
export type EmulatorEnv = { Bindings: { incoming?: { destroy(): unknown } } }
export type EmulatorContext = Context<EmulatorEnv>

const callsKept = 2000

/** Answers one call of WeChat's API: the fault that is in force for it, if any, and the record. */
export async function serveEndpoint(world: World, endpoint: Endpoint, c: EmulatorContext): Promise<Response> {
  const request = c.req.raw
  const call = await record(world, endpoint, request)
  return withFault(world, endpoint.path, true, c, call, async (errcode) => {
    const answer =
      errcode === undefined
        ? await answerCall(world, endpoint, request)
        : withTrace(world, refuse(errcode), endpoint.access === 'open')
    call.answer = answer
    // WeChat calls its JSON text/plain now and then; it is always UTF-8 and always 200.
    return c.json(answer)
  })
}

/** Plays the fault for this path, else just runs. `answer` gets the errcode that a fault wants to see. */
export async function withFault(
  world: World,
  path: string,
  isApi: boolean,
  c: EmulatorContext,
  call: RecordedCall | undefined,
  answer: (errcode?: number) => Response | Promise<Response>,
): Promise<Response> {
  const fault = takeFault(world, path, isApi)
  if (call && fault) call.fault = fault
  const done = (response: Response) => {
    if (call) call.status = response.status
    return response
  }
  if (!fault) return done(await answer())
  if ('errcode' in fault) return done(await answer(fault.errcode))
  if ('status' in fault) return done(new Response('', { status: fault.status }))
  if ('delayMs' in fault) {
    await world.clock.wait(fault.delayMs)
    return done(await answer())
  }
  if (fault.drop === 'after') await answer()
  c.env.incoming?.destroy()
  throw droppedConnection()
}

async function record(world: World, endpoint: Endpoint, request: Request): Promise<RecordedCall> {
  const url = new URL(request.url)
  const call: RecordedCall = {
    at: world.clock.now().toISOString(),
    method: request.method,
    path: endpoint.path,
    query: Object.fromEntries(url.searchParams),
  }
  if (request.method !== 'GET' && request.method !== 'HEAD' && endpoint.body !== 'multipart') {
    const text = await request.clone().text()
    call.body = parseObject(text) ?? text
  }
  world.calls.push(call)
  if (world.calls.length > callsKept) world.calls.splice(0, world.calls.length - callsKept)
  return call
}
