import { Connection } from '@element-plus/icons-vue'
import type { ConsolePage } from '../../page.ts'
import { integrationTexts } from '../../text/integration.ts'

/** Keys, webhooks and the log are tabs with addresses of their own. */
export const integrationPages: ConsolePage[] = [
  {
    path: '/integrations/:tab(webhooks|deliveries)?',
    name: 'integrations',
    component: () => import('./IntegrationsPage.vue'),
    meta: {
      title: (locale) => integrationTexts[locale].title,
      operation: 'api.view',
      nav: { icon: Connection, order: 65 },
    },
  },
]
