import { Bell } from '@element-plus/icons-vue'
import type { ConsolePage } from '../../page.ts'
import { inboxTexts } from '../../text/inbox.ts'

export const inboxPages: ConsolePage[] = [
  {
    path: '/problems',
    name: 'problems',
    component: () => import('./ProblemsPage.vue'),
    meta: {
      title: (locale) => inboxTexts[locale].title,
      operation: 'problem.view',
      nav: { icon: Bell, order: 3, badge: 'problems' },
    },
  },
]
