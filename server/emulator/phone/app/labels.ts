/**
 * Every word on the phone. Those marked [U] were inferred, not seen on a live phone: whoever has WeChat at hand can
 * correct them here and nowhere else.
 */
export const labels = {
  ok: '确定',
  cancel: '取消',
  back: '返回',
  close: '关闭',
  more: '更多',
  offline: '网络不给力，请稍后再试', // [U]
  phoneName: '微信',
  tabs: { chats: '微信', contacts: '通讯录', discover: '发现', me: '我' },
  search: '搜索',
  plus: { group: '发起群聊', friend: '添加朋友', scan: '扫一扫', pay: '收付款' },
  contacts: { newFriends: '新的朋友', groups: '群聊', tags: '标签', accounts: '公众号' },
  discover: {
    moments: '朋友圈',
    channels: '视频号',
    scan: '扫一扫',
    look: '看一看',
    searchAll: '搜一搜',
    programs: '小程序',
  },
  me: {
    id: '微信号：',
    services: '服务',
    favorites: '收藏',
    moments: '朋友圈',
    channels: '视频号', // [U]
    pack: '订单与卡包', // [U] 卡包 on older versions
    stickers: '表情',
    settings: '设置',
  },
  chat: {
    notices: '服务通知',
    joined: '你已添加了',
    joinedEnd: '，现在可以开始聊天了。',
    linkPreview: '[链接] ',
    noticePreview: '[服务通知] ',
    details: '查看详情',
    input: '发消息', // [U]
    voice: '语音输入',
    emoji: '表情',
    attach: '更多功能',
  },
  scanner: {
    hint: '扫描二维码 / 条码 / 小程序码', // [U]
    mine: '我的二维码',
    album: '相册',
    translate: '翻译',
    scan: '扫一扫',
    identify: '识物',
    nothing: '扫描结果', // [U]
    noCode: '未发现二维码',
    paste: '粘贴二维码内容',
    pasteGo: '识别',
    code: '二维码',
    members: '顾客出示的会员码',
    posters: '门店海报',
  },
  browser: {
    provided: (host: string) => `此网页由 ${host} 提供`,
    forward: '转发给朋友', // [U] 发送给朋友 on older versions
    timeline: '分享到朋友圈',
    favorite: '收藏',
    copy: '复制链接',
    openWithSafari: '在 Safari 打开',
    openWithBrowser: '在浏览器打开',
    font: '调整字体',
    refresh: '刷新',
    report: '投诉',
    copied: '已复制',
    previous: '后退',
    next: '前进',
    smaller: '小',
    larger: '大',
    unavailable: '演示中不可用',
  },
  location: {
    title: '获取你的位置', // [U]
    text: '此网页想要获取你的地理位置。', // [U]
    allow: '允许', // [U]
    refuse: '不允许', // [U]
  },
  claim: {
    title: '会员卡', // [U]
    take: '领取', // [U] 领取到卡包, 添加到卡包 on older versions
    hint: '领取后可在「订单与卡包」查看', // [U]
    done: '领取成功', // [U]
    valid: '有效期',
  },
  offer: {
    title: '添加到卡包', // [U]
    add: '添加', // [U] also 一键领取
    held: '已领取', // [U]
  },
  card: {
    inactive: '未激活', // [U]
    expired: '已过期', // [U]
    consumed: '已使用', // [U]
    unavailable: '已失效', // [U]
    endReason: '失效原因', // [U]
    activate: '激活会员卡',
    about: '会员卡详情', // [U] 详情 in the console's preview
    stores: '适用门店',
    account: '公众号',
    accountHint: '在「微信」里与公众号聊天',
    showCode: '出示会员码',
    bonus: '积分',
    balance: '余额',
    yuan: '元',
    delete: '删除',
    deleteAsk: '删除后，卡内权益将无法使用。确定删除？', // [U]
    deleted: '已删除', // [U]
    messages: '消息设置', // [U]
    complain: '投诉',
    gone: '该会员卡已删除', // [U]
    gift: '转赠给朋友', // [U]
    giftTo: '选择朋友', // [U]
    giftAsk: (name: string) => `转赠给${name}后，你将不再拥有这张会员卡。`, // [U]
    gifted: '已转赠', // [U]
  },
  about: {
    prerogative: '特权说明',
    discount: (n: number) => `用卡可享受${n}折优惠`,
    bonusRules: '积分规则',
    bonusCleared: '积分清零规则',
    validity: '有效期',
    description: '使用须知',
    phone: '客服电话',
    profile: '个人资料', // [U]
  },
  pack: {
    title: '订单与卡包', // [U]
    orders: '订单', // [U]
    memberCards: '会员卡',
    coupons: '券和礼品卡', // [U]
    tickets: '票证', // [U]
    empty: '你目前还没有会员卡', // [U]
    count: (n: number) => `${n} 张`,
  },
  form: {
    title: '激活会员卡', // [U] also 会员卡激活
    lead: '填写以下信息，完成激活', // [U]
    optional: '选填信息（选填）', // [U]
    optionalMark: '（选填）',
    enter: '请输入',
    choose: '请选择',
    change: '更换', // [U] also 修改
    code: '验证码',
    getCode: '获取验证码',
    again: (seconds: number) => `重新获取(${seconds}s)`,
    agree: '我已阅读并同意', // [U]
    activate: '激活', // [U] also 立即开卡, 点击开卡
    done: '激活成功', // [U]
    wrongMobile: '请输入正确的手机号',
    wrongCode: '验证码错误',
    wrongIdCard: '请输入正确的身份证号',
    wrongEmail: '请输入正确的邮箱',
    smsTitle: '信息',
    sms: (code: string) => `【微信】验证码 ${code}，用于激活会员卡，请勿告诉他人。`,
    onlyInWechat: '请在微信客户端打开链接',
    male: '男',
    female: '女',
    year: '年',
    month: '月',
    day: '日',
    finish: '完成',
  },
}
