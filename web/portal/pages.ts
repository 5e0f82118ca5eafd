import { defineAsyncComponent, type Component } from 'vue'
import type { Face } from './face.ts'
import BrokenPage from './page/BrokenPage.vue'
import JoinPage from './page/JoinPage.vue'
import WaitingPage from './page/WaitingPage.vue'

type Load = () => Promise<{ default: Component }>

const PATIENCE_MS = 15_000

/** Most visitors never need these: each is loaded when its turn comes. */
const loads = {
  received: () => import('./page/ReceivedPage.vue'),
  becoming: () => import('./page/BecomingPage.vue'),
  welcome: () => import('./page/WelcomePage.vue'),
  member: () => import('./page/MemberPage.vue'),
  refused: () => import('./page/RefusedPage.vue'),
  deleted: () => import('./page/DeletedPage.vue'),
  invalidated: () => import('./page/InvalidatedPage.vue'),
  left: () => import('./page/LeftPage.vue'),
  outside: () => import('./page/OutsidePage.vue'),
  problem: () => import('./page/ProblemPage.vue'),
  points: () => import('./page/StoryPage.vue'),
  balance: () => import('./page/StoryPage.vue'),
  profile: () => import('./page/ProfilePage.vue'),
  stores: () => import('./page/StoresPage.vue'),
  consents: () => import('./page/ConsentsPage.vue'),
  copy: () => import('./page/CopyPage.vue'),
  leave: () => import('./page/LeavePage.vue'),
  file: () => import('./page/FilePage.vue'),
} satisfies Partial<Record<Face, Load>>

/** A page that comes late says so, and says so too when it cannot be had. */
const later = (loader: Load): Component =>
  defineAsyncComponent({
    loader,
    loadingComponent: WaitingPage,
    errorComponent: BrokenPage,
    delay: 150,
    timeout: PATIENCE_MS,
  })

type LaterFace = keyof typeof loads
const isLater = (face: Face): face is LaterFace => face in loads

/** Joining comes with the first script: it is what nearly everybody sees first. */
const pages: Partial<Record<Face, Component>> = { join: JoinPage, waiting: WaitingPage }

/** The page of a face. */
export function pageOf(face: Face): Component {
  const known = pages[face]
  if (known) return known
  const page = later(loads[face as LaterFace])
  pages[face] = page
  return page
}

/**
 * Have a face's page at hand before the app takes over the first view. A page that is loaded only then would be alive later
 * than the app, and a tap in between would be lost. Failing is not this function's affair: the page says so in its turn.
 */
export async function preparePage(face: Face): Promise<void> {
  if (!isLater(face)) return
  const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))
  const loaded = await Promise.race([loads[face]().catch(() => undefined), tooLate])
  if (loaded) pages[face] = loaded.default
}

/** Where a page is sure to be followed by another one. */
const next: Partial<Record<Face, LaterFace>> = { becoming: 'welcome', welcome: 'member' }

/** The page that follows comes while she reads this one: at once when its turn comes, and also if the network has gone by then. */
export function prepareNext(face: Face): void {
  const following = next[face]
  if (following) void preparePage(following)
}
