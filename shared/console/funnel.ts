/** The four stations of a customer, each counted once a person and card: she opened the page, received the card, submitted the form, is active. */
export const steps = ['opened', 'received', 'submitted', 'active'] as const
export type Step = (typeof steps)[number]

export type StepCounts = Record<Step, number>

/** GET /api/console/funnel?from=YYYY-MM-DD&to=&card=&channel=: days are days in China, both ends included, 400 days at most. */
export type Funnel = {
  from: string
  to: string
  total: StepCounts
  byDay: ({ day: string } & StepCounts)[]
  /** Largest first; the first 200, the rest in one row whose channel is absent. `channel: ''` came without one. */
  byChannel: ({ channel?: string; name: string } & StepCounts)[]
  asOf: string
}

/** GET /api/console/funnel/drop-outs?step=received|submitted&cursor=&card=&channel= answers Paged<DropOut>, newest first. */
export type DropOut = {
  id: string
  /** The first and last characters of her openid: enough to tell rows apart. */
  who: string
  cardId: string
  channel: string
  channelName: string
  /** The last station that she reached. */
  step: 'received' | 'submitted'
  at: string
  /** Why a submitted form led nowhere, in the caller's language. */
  why?: string
}

/** GET /api/console/funnel/wechat?from=&to=&card=: WeChat's own daily figures (datacube), at most 62 days, never today. */
export type WechatFigures = {
  from: string
  to: string
  /** `notReady`: WeChat makes yesterday's figures during the morning. */
  notReady: boolean
  days: {
    day: string
    views: number
    viewers: number
    received: number
    receivers: number
    activated: number
    members: number
  }[]
}
