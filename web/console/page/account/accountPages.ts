import type { ConsolePage } from '../../page.ts'
import { commonTexts } from '../../text/common.ts'

export const accountPages: ConsolePage[] = [
  {
    path: '/account',
    name: 'account',
    component: () => import('./AccountPage.vue'),
    meta: { title: (locale) => commonTexts[locale].account, operation: 'account.own' },
  },
]
