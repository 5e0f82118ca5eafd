import { createApp } from './http/app.ts'
import { listen } from './http/listen.ts'
import { loadPages } from './http/portal/pages.ts'
import { createLog } from './log.ts'
import { openHouse } from './opening.ts'
import { sayOwnerLink } from './ownerLink.ts'
import { endOnSignal, explainStart } from './process.ts'
import { readSettings } from './settings.ts'

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const log = createLog(settings.LOG_LEVEL)
  const pages = await loadPages(new URL('../dist/', import.meta.url))
  const opened = await openHouse(settings, log)
  await opened.work()
  const server = await listen(createApp(opened.house, pages).fetch, {
    port: settings.PORT,
    hostname: settings.HOST,
  })
  endOnSignal(log, [() => server.close(), () => opened.close()])
  await sayOwnerLink(opened.house)
  log.info({ port: settings.PORT, publicUrl: settings.PUBLIC_URL }, 'ready')
}

await start().catch(explainStart)
