import type { Watcher, World } from '../../world.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/** GET /_emulator/phone/changes: server-sent events, one `change` whenever GET /_emulator/phone/state may answer differently. */
export function phoneChanges(world: World): Response {
  let watcher: Watcher | undefined
  const leave = () => {
    if (watcher) world.watchers.delete(watcher)
  }
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encode('retry: 1000\n\n'))
      watcher = {
        changed: () => controller.enqueue(encode('event: change\ndata: {}\n\n')),
        end: () => {
          leave()
          controller.close()
        },
      }
      world.watchers.add(watcher)
    },
    cancel: leave,
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
}
