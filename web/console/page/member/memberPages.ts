import { UserFilled } from '@element-plus/icons-vue'
import type { ConsolePage } from '../../page.ts'
import { memberListTexts } from '../../text/member/list.ts'

/** The pages of the members. A member's tabs are part of her address. */
export const memberPages: ConsolePage[] = [
  {
    path: '/members',
    name: 'members',
    component: () => import('./MembersPage.vue'),
    meta: {
      title: (locale) => memberListTexts[locale].title,
      operation: 'member.view',
      nav: { icon: UserFilled, order: 15 },
    },
  },
  {
    path: '/members/:id/:tab(cards|ledger|journey|consents)?',
    name: 'member',
    component: () => import('./MemberPage.vue'),
    meta: { title: (locale) => memberListTexts[locale].title, operation: 'member.view' },
  },
]
