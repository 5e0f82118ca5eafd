import { defineAsyncComponent, type Component } from 'vue'
import type { Face } from './face.ts'
import BrokenPage from './page/BrokenPage.vue'
import JoinPage from './page/JoinPage.vue'
import WaitingPage from './page/WaitingPage.vue'

/** A page that most visitors never need is loaded when its turn comes, and says so when it cannot be. */
const later = (load: () => Promise<{ default: Component }>): Component =>
  defineAsyncComponent({
    loader: load,
    loadingComponent: WaitingPage,
    errorComponent: BrokenPage,
    delay: 150,
    timeout: 15_000,
  })

/** The page of each face. Joining comes with the first script: it is what nearly everybody sees first. */
export const pages: Record<Face, Component> = {
  join: JoinPage,
  waiting: WaitingPage,
  received: later(() => import('./page/ReceivedPage.vue')),
  becoming: later(() => import('./page/BecomingPage.vue')),
  welcome: later(() => import('./page/WelcomePage.vue')),
  member: later(() => import('./page/MemberPage.vue')),
  refused: later(() => import('./page/RefusedPage.vue')),
  deleted: later(() => import('./page/DeletedPage.vue')),
  closed: later(() => import('./page/ClosedPage.vue')),
  outside: later(() => import('./page/OutsidePage.vue')),
  problem: later(() => import('./page/ProblemPage.vue')),
}
