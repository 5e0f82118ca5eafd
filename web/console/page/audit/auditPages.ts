import { Tickets } from '@element-plus/icons-vue'
import type { ConsolePage } from '../../page.ts'
import { auditTexts } from '../../text/audit.ts'

export const auditPages: ConsolePage[] = [
  {
    path: '/audit',
    name: 'audit',
    component: () => import('./AuditPage.vue'),
    meta: {
      title: (locale) => auditTexts[locale].title,
      operation: 'audit.view',
      nav: { icon: Tickets, order: 70 },
    },
  },
]
