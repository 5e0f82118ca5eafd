import { DataAnalysis } from '@element-plus/icons-vue'
import type { ConsolePage } from '../../page.ts'
import { funnelTexts } from '../../text/funnel.ts'

export const funnelPages: ConsolePage[] = [
  {
    path: '/funnel',
    name: 'funnel',
    component: () => import('./FunnelPage.vue'),
    meta: {
      title: (locale) => funnelTexts[locale].title,
      operation: 'funnel.view',
      nav: { icon: DataAnalysis, order: 30 },
    },
  },
]
