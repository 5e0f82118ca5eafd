import type { Locale } from '../../portal.ts'

/** What the server says about channels: what happened, and what to do next. */
export type ChannelTexts = {
  /** Each refusal that has no field of its own. */
  refusal: {
    channel_unknown: string
    card_unknown: string
    stale: string
    custom_code: string
    bound_card: string
    article_custom_code: string
    bad_query: string
  }
  field: {
    name: string
    channel: string
    channel_taken: string
    name_taken: string
    address: string
    location: string
    greeting: string
    kind: string
    expireSeconds: string
    title: string
    bannerUrl: string
    cards: string
    scene: string
    card: string
    cursor: string
    headline: string
    format: string
    file: string
    channels: string
    lines: string
  }
  import: {
    nothing: string
    tooMany: (most: number) => string
    fault: Record<'no_name' | 'name_too_long' | 'address_too_long' | 'control', (line: number) => string>
    more: (count: number) => string
  }
  tooManyPosters: (most: number) => string
}

const zhCN: ChannelTexts = {
  refusal: {
    channel_unknown: '没有这个渠道，可能链接写错了。请刷新列表后再试。',
    card_unknown: '系统里没有这张会员卡，可能已被删除。请刷新页面后另选一张。',
    stale: '这个渠道刚刚被别人改过，您的修改没有保存。请刷新后核对，再修改一次。',
    custom_code: '这张卡使用商户自定义的卡号，微信不能直接为它生成领卡码。请使用门户链接，或选择另一张卡。',
    bound_card: '这张卡只能由指定的用户领取，没有公开的领卡码。请选择另一张卡。',
    article_custom_code: '这张卡使用商户自定义的卡号，不能插入图文。请选择另一张卡，或在图文里放门户链接。',
    bad_query: '网址里的条件不正确，请回到列表重新选择。',
  },
  field: {
    name: '请填写 1 至 60 个字的名称。',
    channel:
      '渠道标识最多 128 个字节（一个汉字占 3 个字节），不能含有换行等控制字符。也可以留空，由系统生成。',
    channel_taken: '这个渠道标识已被使用，请换一个，或留空由系统生成。',
    name_taken: '已有同名的渠道（可能已归档）。请换个名称，或恢复原来的渠道。',
    address: '地址最多 120 个字。',
    location: '位置请填写“纬度, 经度”，例如 23.1291, 113.2644；也可以留空。',
    greeting: '欢迎语需要同时有中文和英文两个版本的字段。',
    kind: '请选择渠道类型：门店、链接或图文。',
    expireSeconds: '有效期请填 60 至 1800 之间的整数秒；不填则为长期有效。',
    title: '请填写 1 至 60 个字的页面标题。',
    bannerUrl: '请上传一张 640 × 300 的横幅图片。',
    cards: '请选择 1 至 10 张会员卡，每张配一张缩略图。',
    scene: '请选择这个页面投放的场景。',
    card: '系统里没有这张会员卡，请另选一张。',
    cursor: '翻页位置不正确，请从第一页重新打开。',
    headline: '标题最多 24 个字。',
    format: '请选择海报（a4）或台卡（tent）。',
    file: '请选择 PDF 或图片（png）。',
    channels: '一次最多 2000 个渠道，请分批选择。',
    lines: '名单太长，请分批导入（每批不超过 20 万字）。',
  },
  import: {
    nothing: '名单是空的。请每行填写一家门店：名称，或“名称,地址”。',
    tooMany: (most) => `一次最多导入 ${most} 家门店，请分批导入。`,
    fault: {
      no_name: (line) => `第 ${line} 行没有门店名称，请补上后重新导入。`,
      name_too_long: (line) => `第 ${line} 行的门店名称超过 60 个字，请缩短后重新导入。`,
      address_too_long: (line) => `第 ${line} 行的地址超过 120 个字，请缩短后重新导入。`,
      control: (line) => `第 ${line} 行含有看不见的控制字符，请重新输入这一行。`,
    },
    more: (count) => `另有 ${count} 行也有问题。`,
  },
  tooManyPosters: (most) => `门店超过 ${most} 家，一批打印不下，请分批选择门店。`,
}

const en: ChannelTexts = {
  refusal: {
    channel_unknown: 'There is no such channel; the link may be wrong. Reload the list and try again.',
    card_unknown:
      'This member card is not in the system; it may have been deleted. Reload the page and choose another.',
    stale:
      'Somebody else has just changed this channel, and your change was not saved. Reload, look, and change it again.',
    custom_code:
      'This card uses codes of your own, for which WeChat makes no claim code by itself. Use the portal link, or choose another card.',
    bound_card: 'Only a named customer can take this card: it has no public claim code. Choose another card.',
    article_custom_code:
      'This card uses codes of your own and cannot be put into an article. Choose another card, or put the portal link into the article.',
    bad_query: 'The address asks for something that does not exist. Go back to the list and choose again.',
  },
  field: {
    name: 'Enter a name of 1 to 60 characters.',
    channel:
      'A channel has at most 128 bytes (a Chinese character counts three) and no control characters. Leave it empty to have one made.',
    channel_taken: 'This channel is taken. Choose another, or leave it empty to have one made.',
    name_taken:
      'A channel of this name exists, perhaps archived. Choose another name, or restore that channel.',
    address: 'An address has at most 120 characters.',
    location: 'Write the location as latitude, longitude, like 23.1291, 113.2644, or leave it empty.',
    greeting: 'A greeting has a Chinese and an English version.',
    kind: 'Choose what it is: a store, a link or an article.',
    expireSeconds: 'Enter whole seconds from 60 to 1800, or nothing for a lasting code.',
    title: 'Enter a page title of 1 to 60 characters.',
    bannerUrl: 'Upload a banner of 640 × 300 pixels.',
    cards: 'Choose 1 to 10 member cards, each with a thumbnail.',
    scene: 'Choose where this page will be linked.',
    card: 'This member card is not in the system. Choose another.',
    cursor: 'This is no place in the list. Begin again with the first page.',
    headline: 'A headline has at most 24 characters.',
    format: 'Choose a poster (a4) or a table tent (tent).',
    file: 'Choose PDF or pictures (png).',
    channels: 'At most 2000 channels at a time: choose them in several rounds.',
    lines: 'The list is too long: import it in parts of at most 200,000 characters.',
  },
  import: {
    nothing: 'The list is empty. Write one store a line: its name, or "name,address".',
    tooMany: (most) => `At most ${most} stores at a time: import the list in parts.`,
    fault: {
      no_name: (line) => `Line ${line} has no store name. Add it and import again.`,
      name_too_long: (line) =>
        `The store name in line ${line} is longer than 60 characters. Shorten it and import again.`,
      address_too_long: (line) =>
        `The address in line ${line} is longer than 120 characters. Shorten it and import again.`,
      control: (line) => `Line ${line} has invisible control characters. Type that line again.`,
    },
    more: (count) => `${count} more ${count === 1 ? 'line is' : 'lines are'} wrong too.`,
  },
  tooManyPosters: (most) =>
    `There are more than ${most} stores, too many for one batch. Choose them in several rounds.`,
}

const texts: Record<Locale, ChannelTexts> = { 'zh-CN': zhCN, en }
export const channelTexts = (locale: Locale): ChannelTexts => texts[locale]
