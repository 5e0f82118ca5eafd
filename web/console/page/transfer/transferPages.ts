import type { ConsolePage } from '../../page.ts'
import { transferTexts } from '../../text/transfer.ts'

/** Lists of members: brought in, and where each import stands. */
export const transferPages: ConsolePage[] = [
  {
    path: '/members/import',
    name: 'memberImport',
    component: () => import('./MemberImportPage.vue'),
    meta: { title: (locale) => transferTexts[locale].title, operation: 'member.import' },
  },
  {
    path: '/members/import/:id',
    name: 'memberImportRun',
    component: () => import('./MemberImportRunPage.vue'),
    meta: { title: (locale) => transferTexts[locale].title, operation: 'member.import' },
  },
]
