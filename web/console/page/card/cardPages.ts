import { CreditCard } from '@element-plus/icons-vue'
import type { ConsolePage } from '../../page.ts'
import { createTexts } from '../../text/card/create.ts'
import { listTexts } from '../../text/card/list.ts'

/** The pages of the cards. A card's tabs are part of its address: `/cards/:cardId/form` is its form designer. */
export const cardPages: ConsolePage[] = [
  {
    path: '/cards',
    name: 'cards',
    component: () => import('./CardListPage.vue'),
    meta: {
      title: (locale) => listTexts[locale].title,
      operation: 'card.view',
      nav: { icon: CreditCard, order: 10 },
    },
  },
  {
    path: '/cards/new',
    name: 'newCard',
    component: () => import('./CardCreatePage.vue'),
    meta: { title: (locale) => createTexts[locale].title, operation: 'card.create' },
  },
  {
    path: '/cards/:cardId/:tab(edit|form|stock|health|codes|delete)?',
    name: 'card',
    component: () => import('./CardDetailPage.vue'),
    meta: { title: (locale) => listTexts[locale].title, operation: 'card.view' },
  },
]
