import { avatarUrl } from '../../avatar.ts'
import type { PhoneChat, PhoneMessage } from '../../phone/contract.ts'
import type { Customer } from '../../state.ts'
import type { World } from '../../world.ts'

const minute = 60_000
const portalLink = (world: World, channel: string) => `${world.portalUrl}/?channel=${channel}`

/** What lies in her chats: a friend's link, the merchant's welcome, and the notices that WeChat sent her. */
export function chatsOf(world: World, customer: Customer): PhoneChat[] {
  const at = (minutesAgo: number) => new Date(world.state.startedAt - minutesAgo * minute).toISOString()
  const { name } = world.account
  const link = (id: string, minutesAgo: number, channel: string, text: string): PhoneMessage => ({
    kind: 'link',
    id,
    from: 'them',
    at: at(minutesAgo),
    title: `成为${name}会员`,
    text,
    thumbUrl: avatarUrl(world, name),
    url: portalLink(world, channel),
  })
  const says = (id: string, from: 'me' | 'them', minutesAgo: number, text: string): PhoneMessage => ({
    kind: 'text',
    id,
    from,
    at: at(minutesAgo),
    text,
  })
  return [
    {
      id: 'friend',
      name: '豆豆',
      avatarUrl: avatarUrl(world, '豆豆'),
      kind: 'person',
      messages: [
        says('friend-1', 'them', 38, '下班一起喝咖啡吗？'),
        says('friend-2', 'me', 36, '好呀，去哪家'),
        says('friend-3', 'them', 35, `${name}，开卡就送积分，我刚办了`),
        link('friend-4', 35, 'friend', '积分换咖啡，会员价更优惠'),
      ],
    },
    {
      id: 'merchant',
      name,
      avatarUrl: avatarUrl(world, name),
      kind: 'service',
      messages: [
        says('merchant-1', 'them', 120, `欢迎关注${name}，领取会员卡，每一杯都积分。`),
        link('merchant-2', 120, 'welcome', '点击领取会员卡，一分钟开通'),
      ],
    },
    noticesOf(world, customer),
  ]
}

function noticesOf(world: World, customer: Customer): PhoneChat {
  const mine = world.state.notices.filter((notice) => notice.openid === customer.openid)
  return {
    id: 'notices',
    name: '服务通知',
    avatarUrl: avatarUrl(world, '服务通知'),
    kind: 'notices',
    messages: mine.map(({ id, at, title, figure, rows, cardId, code }) => ({
      kind: 'notice',
      id,
      at: new Date(at).toISOString(),
      title,
      ...(figure === undefined ? {} : { figure }),
      rows,
      cardId,
      code,
    })),
  }
}
