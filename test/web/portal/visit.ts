import { afterEach, expect, vi } from 'vitest'
import { nextTick, type App } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { createMemoryHistory } from 'vue-router'
import type { FirstState } from '../../../shared/portal.ts'
import { createPortal } from '../../../web/portal/portal.ts'
import { createStage, settled, type Script } from './stage.ts'
import { soon } from '../../harness/soon.ts'

/** Apps that are alive; each test leaves an empty document. */
export const running: App[] = []
afterEach(() => {
  for (const app of running.splice(0)) app.unmount()
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

/** The first view drawn as the server draws it, then taken over. Vue's complaints are collected, for there must be none. */
export async function visit(state: FirstState, script: Script = {}) {
  const complaints = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')].map((spy) =>
    spy.mockImplementation(() => undefined),
  )
  // jsdom has no window to scroll.
  vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined)
  const drawn = createPortal(createStage(state).parts, createMemoryHistory())
  const { pathname } = new URL(state.url)
  await drawn.router.push(pathname)
  const root = document.createElement('div')
  root.innerHTML = await renderToString(drawn.app)
  document.body.append(root)
  const stage = createStage(state, script)
  const { app, router } = createPortal(stage.parts, createMemoryHistory())
  await router.push(`${pathname}?channel=poster`)
  app.mount(root)
  running.push(app)
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-test="${name}"]`)
  const pass = async () => {
    for (let turn = 0; turn < 5; turn += 1) await settled().then(() => nextTick())
  }
  const shows = (face: string) => soon(() => expect(part('page')?.dataset['face']).toBe(face))
  await vi.dynamicImportSettled()
  await pass()
  return {
    ...stage,
    root,
    part,
    pass,
    shows,
    router,
    complaints: () => complaints.flatMap((spy) => spy.mock.calls),
  }
}
