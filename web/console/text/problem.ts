import type { Locale } from '../../../shared/portal.ts'

const zhCN = {
  notFound: '找不到这个页面',
  notFoundBody: '地址可能写错了，或者页面已经移走。',
  forbidden: '你的角色不能打开这个页面',
  forbiddenBody: (role: string) =>
    `你现在的角色是“${role}”。如果工作需要，请让所有者在“成员”里调整你的角色。`,
  unreachable: '暂时连接不上后台',
  unreachableBody: '请检查网络后重试。已经保存的内容不会丢失。',
  home: '回到概览',
  retry: '重新连接',
}

const en: typeof zhCN = {
  notFound: 'There is no such page',
  notFoundBody: 'The address may be mistyped, or the page has moved.',
  forbidden: 'Your role may not open this page',
  forbiddenBody: (role) =>
    `Your role is ${role.toLowerCase()}. If your work needs this page, ask an owner to change your role under People.`,
  unreachable: 'The console cannot be reached',
  unreachableBody: 'Check the network and try again. Nothing that was saved is lost.',
  home: 'To the overview',
  retry: 'Try again',
}

/** Pages that say why there is no page. */
export const problemTexts: Record<Locale, typeof zhCN> = { 'zh-CN': zhCN, en }
