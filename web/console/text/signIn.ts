import type { Locale } from '../../../shared/portal.ts'

const zhCN = {
  title: '登录',
  lead: '管理会员卡、渠道和门店海报。',
  email: '邮箱',
  password: '密码',
  submit: '登录',
  forgot: '忘记密码？请让所有者在“成员”里为你重置。',
  secondTitle: '再确认一步',
  secondLead: '请输入验证器应用里的 6 位数字。手机不在身边时，可以用一个备用码。',
  code: '验证码或备用码',
  verify: '验证',
  otherAccount: '换一个账号',
  artTitle: '一张卡，留住每一位顾客',
  artBody: '从扫码到成为会员，只要几秒。',

  welcomeTitle: '欢迎',
  checking: '正在核对链接',
  noToken: '这个页面需要一次性链接',
  noTokenBody: '请重新打开你收到的完整链接。为了安全，链接里的口令不会留在地址栏里，刷新后需要再打开一次。',
  gone: '这个链接不能用了',
  goneFailed: '暂时没有核对成功',
  toSignIn: '去登录',
  retry: '重试',
  kinds: {
    owner: { title: '创建所有者账号', lead: '所有者可以做一切，也可以邀请其他人。' },
    invitation: { title: '接受邀请', lead: '设置一个密码，就可以开始使用后台。' },
    reset: { title: '设置新密码', lead: '保存后会登录，其他设备上的登录会结束。' },
  },
  role: '你的角色',
  validUntil: (time: string) => `链接在 ${time} 之前有效，只能使用一次。`,
  name: '姓名',
  nameHint: '同事和操作日志里看到的名字。',
  newPassword: '密码',
  passwordHint: '至少 10 个字符，越长越好；一句只有你知道的话就很合适。',
  characters: (n: number) => `${n} 个字符`,
  tooShort: '密码至少需要 10 个字符。',
  accept: '保存并登录',
}

const en: typeof zhCN = {
  title: 'Sign in',
  lead: 'Member cards, channels and posters for your stores.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  forgot: 'Forgotten? Ask an owner to reset your password under People.',
  secondTitle: 'One more step',
  secondLead:
    'Enter the six digits of your authenticator app. Without your phone, one of your backup codes does too.',
  code: 'Code or backup code',
  verify: 'Verify',
  otherAccount: 'Use another account',
  artTitle: 'One card that brings customers back',
  artBody: 'From the scan to the member in seconds.',

  welcomeTitle: 'Welcome',
  checking: 'Checking the link',
  noToken: 'This page needs a one-time link',
  noTokenBody:
    'Open the whole link that you were given once more. Its secret does not stay in the address bar, so it is gone after a reload.',
  gone: 'This link does not work any more',
  goneFailed: 'The link could not be checked',
  toSignIn: 'To the sign-in',
  retry: 'Try again',
  kinds: {
    owner: { title: 'Create the owner', lead: 'An owner may do everything, and invites the others.' },
    invitation: {
      title: 'Accept the invitation',
      lead: 'Choose a password, and the console is yours to use.',
    },
    reset: { title: 'Choose a new password', lead: 'It signs you in here and ends your sessions elsewhere.' },
  },
  role: 'Your role',
  validUntil: (time) => `The link is good until ${time}, and for one use.`,
  name: 'Name',
  nameHint: 'What colleagues and the audit log see.',
  newPassword: 'Password',
  passwordHint: '10 characters at least, the longer the better: a sentence that only you know is fine.',
  characters: (n) => `${n} characters`,
  tooShort: 'A password has 10 characters at least.',
  accept: 'Save and sign in',
}

/** Signing in, and the pages that a one-time link opens. */
export const signInTexts: Record<Locale, typeof zhCN> = { 'zh-CN': zhCN, en }
