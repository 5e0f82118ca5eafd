import type { Locale } from '../../../../shared/portal.ts'

const zhCN = {
  title: '新建会员卡',
  lead: '填好“基本信息”就是一张能用的卡，其余都有合适的默认值。预览里随时看到顾客眼里的样子。',
  back: '会员卡',
  submit: '创建会员卡',
  submitting: '正在向微信创建…',
  before: '创建后微信开始审核，通常几个工作日内完成。审核期间只有测试白名单里的人能领取。',
  saved: '草稿已存在这个浏览器',
  kept: {
    title: (when: string) => `${when}有一份没写完的草稿`,
    go: '继续填写',
    drop: '丢弃',
  },
  leave: {
    title: '离开新建页面？',
    lead: '还没有创建这张卡。已填的内容会存在这个浏览器里，下次打开可以接着写。',
    go: '离开',
  },
  done: {
    title: '会员卡已创建，正在审核',
    text: '微信一般在几个工作日内审完，结果会自动显示在这里，不需要一直等着。',
    next: '接下来可以',
    test: '先自己试一遍：把自己加进测试白名单，审核期间也能领取。',
    channel: '准备好门店和渠道的二维码、海报，通过后就能发放。',
    health: '看一看健康检查，确认表单、回跳地址都就绪。',
    open: '查看这张卡',
    whitelist: '设置测试白名单',
    channels: '准备门店与渠道',
  },
  missing: {
    title: '卡已创建，但激活表单还没有设好',
    text: '微信收下了卡，没有收下表单。没有表单时，顾客点“激活会员卡”不会有反应。请到健康检查里点一下“修复”，或打开激活表单再保存一次。不要重新创建，否则会有两张卡。',
    cure: '去修复',
  },
  again: '刚才的结果不确定：同一张卡不会重复创建，可以放心再点一次。',
}

const en: typeof zhCN = {
  title: 'New card',
  lead: 'Fill in the basics and you have a card that works; all else has a sensible default. The preview shows what customers see.',
  back: 'Member cards',
  submit: 'Create the card',
  submitting: 'Asking WeChat…',
  before:
    'WeChat then reviews it, usually within some working days. Until then only people on the test white list can take it.',
  saved: 'Draft kept in this browser',
  kept: {
    title: (when) => `There is an unfinished draft from ${when}`,
    go: 'Go on with it',
    drop: 'Discard',
  },
  leave: {
    title: 'Leave the new card?',
    lead: 'The card is not created yet. What you filled in is kept in this browser and offered again.',
    go: 'Leave',
  },
  done: {
    title: 'The card is created and in review',
    text: 'WeChat usually needs some working days. The result appears here by itself; there is no need to wait.',
    next: 'Meanwhile',
    test: 'Try it yourself: on the test white list you can take it during the review.',
    channel: 'Prepare stores and channels with their QR codes and posters.',
    health: 'Look at its health: form and way back should be ready.',
    open: 'Open the card',
    whitelist: 'Set the white list',
    channels: 'Stores and channels',
  },
  missing: {
    title: 'The card is created, but its form is not set',
    text: 'WeChat took the card but not its form; without it “激活会员卡” does nothing. Press “Cure” in the card’s health, or open the form and save it. Do not create the card again, or there will be two.',
    cure: 'Cure it',
  },
  again: 'The result is not certain. The same card is never created twice: you can safely press again.',
}

export const createTexts: Record<Locale, typeof zhCN> = { 'zh-CN': zhCN, en }
