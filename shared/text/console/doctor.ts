import type { Locale } from '../../portal.ts'

/** What `npm run doctor` says of an installation. */
type DoctorTexts = {
  grade: Record<'good' | 'hint' | 'bad', string>
  token: string
  jssdk: string
  cards: string
  address: (url: string) => string
  addressBad: (url: string) => [title: string, cure: string]
  notHttps: (url: string) => [title: string, cure: string]
  callback: string
  callbackBad: (url: string) => [title: string, cure: string]
  pushes: (time: string) => string
  noPush: [title: string, cure: string]
  noProblems: string
  problems: (count: number) => [title: string, cure: string]
  comparedLongAgo: (time: string) => [title: string, cure: string]
  neverCompared: [title: string, cure: string]
  domains: (host: string) => [title: string, cure: string]
  noCard: [title: string, cure: string]
  card: (title: string, finding: string) => string
  healthy: string
  end: (bad: number) => string
}

const zhCN: DoctorTexts = {
  grade: { good: '正常', hint: '提示', bad: '问题' },
  token: '微信认可 AppID 和 AppSecret，本机 IP 在白名单中',
  jssdk: '网页签名用的票据可以取得',
  cards: '卡券签名用的票据可以取得，账号有卡券权限',
  address: (url) => `${url} 可以访问，并且是本系统`,
  addressBad: (url) => [
    `从本机访问不到 ${url}`,
    '确认系统已启动、域名已解析、反向代理指向本系统；若只是本机不能访问自己的公网地址，可忽略此项',
  ],
  notHttps: (url) => [`${url} 不是 https`, '微信只在 https 页面里提供 JS-SDK，请为域名配置证书'],
  callback: '消息推送地址验签通过',
  callbackBad: (url) => [
    `${url} 没有通过验签`,
    '确认微信后台“消息推送”的 URL、Token 与 EncodingAESKey 和这里的设置一致',
  ],
  pushes: (time) => `最近一次收到微信推送：${time}`,
  noPush: ['还没有收到过微信推送', '在微信后台“消息推送”中填写并启用上面的地址，选择安全模式'],
  noProblems: '没有待处理的问题，会员卡每晚与微信核对',
  problems: (count) => [`有 ${count} 个待处理的问题`, '在后台“问题”里逐个查看原因并处理'],
  comparedLongAgo: (time) => [
    `会员卡上一次与微信全部核对完是 ${time}，已超过两天`,
    '确认系统在凌晨 3:30（北京时间）运行，或由所有者在后台“问题”里点“现在核对”',
  ],
  neverCompared: [
    '会员卡还没有与微信核对过',
    '确认系统在凌晨 3:30（北京时间）运行，或由所有者在后台“问题”里点“现在核对”',
  ],
  domains: (host) => [
    `微信不提供域名设置的查询接口，请人工核对 ${host}`,
    '它应同时是“网页授权域名”和“JS 接口安全域名”（公众号后台，功能设置）',
  ],
  noCard: ['系统里还没有会员卡', '在后台新建一张，或接管账号里已有的卡'],
  card: (title, finding) => `《${title}》${finding}`,
  healthy: '一切正常',
  end: (bad) => (bad === 0 ? '没有发现问题。' : `发现 ${bad} 个问题，请按上面的办法处理。`),
}

const en: DoctorTexts = {
  grade: { good: 'ok', hint: 'hint', bad: 'bad' },
  token: "WeChat accepts AppID and AppSecret, and this machine's IP is on the allow-list",
  jssdk: 'the ticket that signs pages can be had',
  cards: 'the ticket that signs cards can be had: the account may use cards',
  address: (url) => `${url} answers, and it is this portal`,
  addressBad: (url) => [
    `${url} cannot be reached from here`,
    'see that the portal runs, the name resolves and the proxy points here; if only this machine cannot reach its own public address, ignore this line',
  ],
  notHttps: (url) => [
    `${url} is not https`,
    'WeChat offers its JS-SDK to https pages only: get a certificate for the domain',
  ],
  callback: 'the callback passes the verification',
  callbackBad: (url) => [
    `${url} does not pass the verification`,
    'see that URL, Token and EncodingAESKey of the message push settings in WeChat equal the settings here',
  ],
  pushes: (time) => `WeChat's last push came ${time}`,
  noPush: [
    'no push of WeChat has ever come',
    'enter and enable the address above in the message push settings of WeChat, in safe mode',
  ],
  noProblems: 'no problem is open, and cards are compared with WeChat every night',
  problems: (count) => [
    count === 1 ? 'one problem is open' : `${count} problems are open`,
    'look at them in the console under Problems: each says its cause and its cure',
  ],
  comparedLongAgo: (time) => [
    `all cards were last compared with WeChat ${time}, more than two days ago`,
    'see that the portal runs at 03:30 in China, or let an owner start it in the console under Problems',
  ],
  neverCompared: [
    'cards have never been compared with WeChat',
    'see that the portal runs at 03:30 in China, or let an owner start it in the console under Problems',
  ],
  domains: (host) => [
    `WeChat does not tell which domains are set: see for yourself that ${host} is`,
    'it must be both the web authorization domain and a JS interface safe domain (account settings, function settings)',
  ],
  noCard: ['there is no card yet', 'make one in the console, or adopt one of the account'],
  card: (title, finding) => `${title}: ${finding}`,
  healthy: 'all is well',
  end: (bad) => (bad === 0 ? 'Nothing is wrong.' : `${bad} to mend: do what is said above.`),
}

const texts: Record<Locale, DoctorTexts> = { 'zh-CN': zhCN, en }
export const doctorTexts = (locale: Locale): DoctorTexts => texts[locale]
