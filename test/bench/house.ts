import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPages, type Pages } from '../../server/http/portal/pages.ts'
import { openHouse, type OpenHouse } from '../../server/opening.ts'
import { listeningEmulator, type ListeningEmulator } from '../harness/listeningEmulator.ts'
import { quietLog } from '../harness/quietLog.ts'
import { worldSettings } from '../harness/settings.ts'

export type BenchHouse = {
  opened: OpenHouse
  pages: Pages
  wechat: ListeningEmulator
  portalPort: number
  close(): Promise<void>
}

/** The product on an embedded PostgreSQL of its own, with the emulator on a port in WeChat's place. */
export async function benchHouse(): Promise<BenchHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'member-portal-bench-'))
  const wechat = await listeningEmulator()
  const settings = worldSettings({
    DATA_DIR: folder,
    PORT: String(wechat.portalPort),
    PUBLIC_URL: `http://localhost:${wechat.portalPort}`,
    WECHAT_API_URL: wechat.url,
    WECHAT_OPEN_URL: wechat.url,
    WECHAT_MP_URL: wechat.url,
  })
  const opened = await openHouse(settings, quietLog)
  const pages = await loadPages(new URL('../../dist/', import.meta.url))
  return {
    opened,
    pages,
    wechat,
    portalPort: wechat.portalPort,
    async close() {
      await opened.close()
      await wechat.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
