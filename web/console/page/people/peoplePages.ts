import { User } from '@element-plus/icons-vue'
import type { ConsolePage } from '../../page.ts'
import { peopleTexts } from '../../text/people.ts'

export const peoplePages: ConsolePage[] = [
  {
    path: '/people',
    name: 'people',
    component: () => import('./PeoplePage.vue'),
    meta: {
      title: (locale) => peopleTexts[locale].title,
      operation: 'people.view',
      nav: { icon: User, order: 60 },
    },
  },
]
