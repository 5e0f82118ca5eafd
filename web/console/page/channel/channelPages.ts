import { Files, Printer, Shop } from '@element-plus/icons-vue'
import type { ConsolePage } from '../../page.ts'
import { channelTexts } from '../../text/channel.ts'
import { landingTexts } from '../../text/landing.ts'
import { posterTexts } from '../../text/poster.ts'

export const channelPages: ConsolePage[] = [
  {
    path: '/channels',
    name: 'channels',
    component: () => import('./ChannelsPage.vue'),
    meta: {
      title: (locale) => channelTexts[locale].title,
      operation: 'channel.view',
      nav: { icon: Shop, order: 20 },
    },
  },
  {
    path: '/channels/:channel',
    name: 'channel',
    component: () => import('./ChannelPage.vue'),
    meta: { title: (locale) => channelTexts[locale].title, operation: 'channel.view' },
  },
  {
    path: '/posters',
    name: 'posters',
    component: () => import('./PostersPage.vue'),
    meta: {
      title: (locale) => posterTexts[locale].batch.title,
      operation: 'poster.print',
      nav: { icon: Printer, order: 22 },
    },
  },
  {
    path: '/landing-pages',
    name: 'landingPages',
    component: () => import('./LandingPagesPage.vue'),
    meta: {
      title: (locale) => landingTexts[locale].title,
      operation: 'channel.view',
      nav: { icon: Files, order: 24 },
    },
  },
]
