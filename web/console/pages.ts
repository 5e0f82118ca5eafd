import { House } from '@element-plus/icons-vue'
import { accountPages } from './page/account/accountPages.ts'
import { auditPages } from './page/audit/auditPages.ts'
import { cardPages } from './page/card/cardPages.ts'
import { channelPages } from './page/channel/channelPages.ts'
import { funnelPages } from './page/funnel/funnelPages.ts'
import { memberPages } from './page/member/memberPages.ts'
import { integrationPages } from './page/integration/integrationPages.ts'
import { inboxPages } from './page/inbox/inboxPages.ts'
import { peoplePages } from './page/people/peoplePages.ts'
import { programPages } from './page/program/programPages.ts'
import { signInPages } from './page/signIn/signInPages.ts'
import { tillPages } from './page/till/tillPages.ts'
import { transferPages } from './page/transfer/transferPages.ts'
import UnreachablePage from './page/problem/UnreachablePage.vue'
import type { ConsolePage } from './page.ts'
import { commonTexts } from './text/common.ts'
import { problemTexts } from './text/problem.ts'
import { tillWechatTexts } from './text/tillWechat.ts'

const anywhere = '/:path(.*)*'

/** Every address of the console. The last five are words in a page's place, at the page's own address. */
export const consolePages: ConsolePage[] = [
  {
    path: '/',
    name: 'home',
    component: () => import('./page/home/HomePage.vue'),
    meta: { title: (locale) => commonTexts[locale].home, nav: { icon: House, order: 0 } },
  },
  ...tillPages,
  ...cardPages,
  ...transferPages,
  ...memberPages,
  ...channelPages,
  ...programPages,
  ...funnelPages,
  ...inboxPages,
  ...peoplePages,
  ...integrationPages,
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
    name: 'tillUnbound',
    component: () => import('./page/till/TillUnboundPage.vue'),
    meta: { title: (locale) => tillWechatTexts[locale].unboundTitle, isOpen: true },
  },
  {
    path: anywhere,
    name: 'forbidden',
    component: () => import('./page/problem/ForbiddenPage.vue'),
    meta: { title: (locale) => problemTexts[locale].forbidden },
  },
  // The same words, at hand from the beginning: without a network they could not be had.
  {
    path: anywhere,
    name: 'notLoaded',
    component: UnreachablePage,
    meta: { title: (locale) => problemTexts[locale].unreachable },
  },
  {
    path: anywhere,
    name: 'unreachable',
    component: UnreachablePage,
    meta: { title: (locale) => problemTexts[locale].unreachable, isOpen: true },
  },
]
