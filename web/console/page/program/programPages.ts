import { Medal } from '@element-plus/icons-vue'
import type { ConsolePage } from '../../page.ts'
import { programTexts } from '../../text/program.ts'
import { programSavingTexts } from '../../text/programSaving.ts'

/** The rules of points and levels, and what they were. */
export const programPages: ConsolePage[] = [
  {
    path: '/program',
    name: 'program',
    component: () => import('./ProgramPage.vue'),
    meta: {
      title: (locale) => programTexts[locale].title,
      operation: 'program.view',
      nav: { icon: Medal, order: 18 },
    },
  },
  {
    path: '/program/versions',
    name: 'programVersions',
    component: () => import('./ProgramVersionsPage.vue'),
    meta: { title: (locale) => programSavingTexts[locale].versions.title, operation: 'program.view' },
  },
]
