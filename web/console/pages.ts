import { House } from '@element-plus/icons-vue'
import { accountPages } from './page/account/accountPages.ts'
import { auditPages } from './page/audit/auditPages.ts'
import { cardPages } from './page/card/cardPages.ts'
import { channelPages } from './page/channel/channelPages.ts'
import { funnelPages } from './page/funnel/funnelPages.ts'
import { peoplePages } from './page/people/peoplePages.ts'
import { signInPages } from './page/signIn/signInPages.ts'
import type { ConsolePage } from './page.ts'
import { commonTexts } from './text/common.ts'
import { problemTexts } from './text/problem.ts'

const anywhere = '/:path(.*)*'

/** Every address of the console. The last three are words in a page's place, at the page's own address. */
export const consolePages: ConsolePage[] = [
  {
    path: '/',
    name: 'home',
    component: () => import('./page/home/HomePage.vue'),
    meta: { title: (locale) => commonTexts[locale].home, nav: { icon: House, order: 0 } },
  },
  ...cardPages,
  ...channelPages,
  ...funnelPages,
  ...peoplePages,
  ...auditPages,
  ...accountPages,
  ...signInPages,
  {
    path: anywhere,
    name: 'notFound',
    component: () => import('./page/problem/NotFoundPage.vue'),
    meta: { title: (locale) => problemTexts[locale].notFound },
  },
  {
    path: anywhere,
    name: 'forbidden',
    component: () => import('./page/problem/ForbiddenPage.vue'),
    meta: { title: (locale) => problemTexts[locale].forbidden },
  },
  {
    path: anywhere,
    name: 'unreachable',
    component: () => import('./page/problem/UnreachablePage.vue'),
    meta: { title: (locale) => problemTexts[locale].unreachable, isOpen: true },
  },
]
