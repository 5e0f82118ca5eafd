import type { Locale } from '../../portal.ts'

/** What the server says about keys, webhooks and deliveries. */
export type IntegrationTexts = {
  refusal: {
    key_gone: string
    key_revoked: string
    webhook_gone: string
    delivery_gone: string
    webhooks_full: (most: number) => string
    bad_query: string
  }
  field: {
    name: string
    scopes: string
    networks: string
    days: string
    url: string
    description: string
    kinds: string
    since: string
  }
}

const zhCN: IntegrationTexts = {
  refusal: {
    key_gone: '没有找到这个密钥，请刷新页面。',
    key_revoked: '这个密钥此前已经吊销。请刷新页面。',
    webhook_gone: '没有找到这个 Webhook，它可能已被删除。请刷新页面。',
    delivery_gone: '没有找到这条投递记录，它可能已超过 30 天或随 Webhook 删除。请刷新页面。',
    webhooks_full: (most) => `最多可以有 ${most} 个 Webhook。请先删除不用的。`,
    bad_query: '网址里的条件不正确，请回到列表重新选择。',
  },
  field: {
    name: '请填写 1 至 60 个字的名称。',
    scopes: '请至少选择一项权限。',
    networks: '每行填写一个 IP 地址或网段，例如 203.0.113.7 或 203.0.113.0/24，最多 20 行。',
    days: '有效期需为 1 至 3650 天。',
    url: '请填写完整的网址，最多 500 个字符。',
    description: '说明最多 120 个字。',
    kinds: '请选择要通知的变化。',
    since: '请选择日期。',
  },
}

const en: IntegrationTexts = {
  refusal: {
    key_gone: 'There is no such key. Reload the page.',
    key_revoked: 'This key was revoked before. Reload the page.',
    webhook_gone: 'There is no such webhook; it may have been removed. Reload the page.',
    delivery_gone:
      'There is no such delivery; it may be older than 30 days, or have gone with its webhook. Reload the page.',
    webhooks_full: (most) => `There can be ${most} webhooks. Remove one that is not used.`,
    bad_query: 'A condition in the address is wrong. Go back to the list and choose again.',
  },
  field: {
    name: 'Give it a name of 1 to 60 characters.',
    scopes: 'Choose at least one scope.',
    networks: 'One address or range a line, like 203.0.113.7 or 203.0.113.0/24; at most 20.',
    days: 'Between 1 and 3650 days.',
    url: 'Give a whole address, of 500 characters at most.',
    description: 'At most 120 characters.',
    kinds: 'Choose what is told.',
    since: 'Choose a day.',
  },
}

const texts: Record<Locale, IntegrationTexts> = { 'zh-CN': zhCN, en }

/** In the caller's language. */
export const integrationText = (locale: Locale): IntegrationTexts => texts[locale]
