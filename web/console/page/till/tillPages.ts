import { ShoppingCart } from '@element-plus/icons-vue'
import type { ConsolePage } from '../../page.ts'
import { tillTexts } from '../../text/till.ts'
import { tillWechatTexts } from '../../text/tillWechat.ts'

export const tillPages: ConsolePage[] = [
  {
    path: '/till',
    name: 'till',
    component: () => import('./TillPage.vue'),
    meta: {
      title: (locale) => tillTexts[locale].title,
      operation: 'till.use',
      isTill: true,
      nav: { icon: ShoppingCart, order: 5 },
    },
  },
  {
    path: '/till-link',
    name: 'tillLink',
    component: () => import('./TillLinkPage.vue'),
    meta: { title: (locale) => tillWechatTexts[locale].linkTitle, isOpen: true },
  },
]
