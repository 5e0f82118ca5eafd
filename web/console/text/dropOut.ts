import type { DropOut } from '../../../shared/console/funnel.ts'
import type { Locale } from '../../../shared/portal.ts'

type Step = DropOut['step']

const zhCN = {
  steps: { received: '领了卡，没有提交', submitted: '提交了，没有成为会员' } satisfies Record<Step, string>,
  stepsLabel: '停在哪一步',
  caption: '流失名单',
  columns: { who: '顾客', why: '原因', channel: '渠道', card: '会员卡', at: '时间' },
  whoHint: '只显示微信标识的首尾几位，够区分，不泄露身份。',
  notDone: '没有填写激活表单',
  since: { received: '领卡时间', submitted: '提交时间' } satisfies Record<Step, string>,
  empty: {
    received: '没有人停在领卡',
    submitted: '没有人停在提交',
    body: '领了卡的人都走完了下一步。',
  },
  all: '名单不受日期范围影响，最近的在最前。',
  invite: '怎么再邀请',
  inviteLead: {
    received: '她们已经把卡放进卡包，只差填写表单。',
    submitted: '表单已经交了，但没有激活成功。先看“原因”，再请她重新来一次。',
  } satisfies Record<Step, string>,
  limit: '微信不允许商家主动给没有联系过的顾客发消息，所以没有“一键群发”。以上办法都合规。',
  ways: {
    received: [
      {
        title: '请她打开卡包',
        body: '微信 → 我 → 卡包 → 会员卡，卡面上有“激活会员卡”按钮，点了就能接着填。不需要重新领卡。',
      },
      {
        title: '放进服务号',
        body: '把链接放进自定义菜单、关注后自动回复或文章；48 小时内和您聊过的顾客，也可以用客服消息发。',
      },
      {
        title: '在店里提醒',
        body: '把门店的海报或台卡放在收银台：已领卡的人再扫一次，会直接打开她自己的卡。',
      },
    ],
    submitted: [
      { title: '凭证过期的', body: '请她从卡包打开会员卡，再提交一次表单，几秒后就会生效。' },
      { title: '等待微信确认的', body: '系统会自动重试，不用处理，也不要让她重复提交。' },
      { title: '已删卡或失效的', body: '请她打开下面的链接重新领取。' },
    ],
  } satisfies Record<Step, { title: string; body: string }[]>,
  words: '可以直接发的话',
  text: {
    received: (brand: string, link: string) =>
      `您好，您已领取${brand}会员卡，还差一步就能使用：打开微信“我 → 卡包”里的会员卡，点“激活会员卡”。也可以在微信里打开：${link}`,
    submitted: (brand: string, link: string) =>
      `您好，您的${brand}会员卡还没有激活成功，麻烦您再试一次，只需几秒钟：在微信里打开 ${link}`,
  } satisfies Record<Step, (brand: string, link: string) => string>,
  link: '入会链接',
  print: '印制二维码',
  ourBrand: '我们的',
}

const en: typeof zhCN = {
  steps: { received: 'Received, not submitted', submitted: 'Submitted, not active' },
  stepsLabel: 'Where they stopped',
  caption: 'Drop-outs',
  columns: { who: 'Customer', why: 'Why', channel: 'Channel', card: 'Card', at: 'Time' },
  whoHint: 'The first and last characters of the WeChat id: enough to tell rows apart, and no more.',
  notDone: 'The form was not filled in',
  since: { received: 'Received', submitted: 'Submitted' },
  empty: {
    received: 'Nobody stopped after receiving',
    submitted: 'Nobody stopped after submitting',
    body: 'Everybody went on to the next station.',
  },
  all: 'Whatever days are chosen: everybody, the latest first.',
  invite: 'How to invite them again',
  inviteLead: {
    received: 'They have the card; only the form is missing.',
    submitted: 'They sent the form and it led nowhere. Look at the reason first, then ask them to try again.',
  },
  limit:
    'WeChat lets no merchant write to customers who have not been in touch, so there is no button that writes to all. The ways above are allowed.',
  ways: {
    received: [
      {
        title: 'Her own card leads on',
        body: 'WeChat → Me → Cards → the member card has a button that activates it. She need not take it again.',
      },
      {
        title: 'Your service account',
        body: 'The link goes into the menu, the welcome reply or an article; to who chatted with you in the last 48 hours it can be sent.',
      },
      {
        title: 'In the store',
        body: 'Put the poster or the table tent at the till: who holds the card and scans again sees her own card.',
      },
    ],
    submitted: [
      {
        title: 'An expired ticket',
        body: "Ask her to open the card from WeChat's Cards and send the form again: it works within seconds.",
      },
      {
        title: 'Waiting for WeChat',
        body: 'It repeats by itself: nothing to do, and nothing to submit twice.',
      },
      { title: 'Deleted or void', body: 'Ask her to take a new card through the link below.' },
    ],
  },
  words: 'Words to send',
  text: {
    received: (brand, link) =>
      `Hello, you have taken the member card of ${brand}; one step is missing. Open it in WeChat under Me → Cards and activate it, or open this in WeChat: ${link}`,
    submitted: (brand, link) =>
      `Hello, your member card of ${brand} is not active yet. Please try once more, it takes seconds. Open this in WeChat: ${link}`,
  },
  link: 'Join link',
  print: 'Print the code',
  ourBrand: 'ours',
}

/** Who went no further, and how to invite them again. */
export const dropOutTexts: Record<Locale, typeof zhCN> = { 'zh-CN': zhCN, en }
