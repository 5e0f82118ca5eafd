import type { ConsolePage } from '../../page.ts'
import { signInTexts } from '../../text/signIn.ts'

export const signInPages: ConsolePage[] = [
  {
    path: '/sign-in',
    name: 'signIn',
    component: () => import('./SignInPage.vue'),
    meta: { title: (locale) => signInTexts[locale].title, isOpen: true },
  },
  {
    path: '/welcome',
    name: 'welcome',
    component: () => import('./WelcomePage.vue'),
    meta: { title: (locale) => signInTexts[locale].welcomeTitle, isOpen: true },
  },
]
