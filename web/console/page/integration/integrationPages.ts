import { Connection } from '@element-plus/icons-vue'
import type { ConsolePage } from '../../page.ts'
import { integrationTexts } from '../../text/integration.ts'

const component = () => import('./IntegrationsPage.vue')

/** Keys, webhooks and the log are tabs with addresses of their own; the first is what the navigation leads to. */
export const integrationPages: ConsolePage[] = [
  {
    path: '/integrations',
    name: 'integrations',
    component,
    meta: {
      title: (locale) => integrationTexts[locale].title,
      operation: 'api.view',
      nav: { icon: Connection, order: 65 },
    },
  },
  {
    path: '/integrations/:tab(webhooks|deliveries)',
    name: 'integrationTab',
    component,
    meta: { title: (locale) => integrationTexts[locale].title, operation: 'api.view' },
  },
]
