import type { WechatFigures } from '../../../shared/console/funnel.ts'
import { dayAfter } from '../../domain/chinaDays.ts'
import { wechatRange, type DayRange } from '../../domain/funnelRange.ts'
import { condSources } from '../../wechat/datacube/figures.ts'
import { datacubeGetCardMemberCardDetail } from '../../wechat/datacube/getcardmembercarddetail.ts'
import { datacubeGetCardMemberCardInfo } from '../../wechat/datacube/getcardmembercardinfo.ts'
import { errcodes, hasErrcode } from '../../wechat/error.ts'
import type { House } from '../house.ts'

type Figures = WechatFigures['days'][number]

/**
 * WeChat's own daily figures, of one card or of all member cards of the account, to stand beside ours. The range is cut to
 * what WeChat has: 62 days, yesterday the last. In the morning, before yesterday's are made (61503), the days before it
 * are shown, and `notReady`. Days that WeChat leaves out are left out. Throws WechatError.
 */
export async function viewWechatFigures(
  house: House,
  { cardId, ...asked }: DayRange & { cardId: string | undefined },
  signal?: AbortSignal,
): Promise<WechatFigures> {
  const range = wechatRange(asked, house.clock.now())
  const figures = await askWhereReady(house, range, cardId, signal)
  if (figures) return { ...range, notReady: false, days: figures }
  const before = { ...range, to: dayAfter(range.to, -1) }
  const earlier = before.to < before.from ? [] : await askWhereReady(house, before, cardId, signal)
  return { ...range, notReady: true, days: earlier ?? [] }
}

/** Undefined where the figures of one of these days are still being made. */
async function askWhereReady(
  house: House,
  range: DayRange,
  cardId: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Figures[] | undefined> {
  try {
    return await (cardId === undefined ? askAll(house, range, signal) : askOne(house, range, cardId, signal))
  } catch (error) {
    if (hasErrcode(error, errcodes.dataNotReady)) return undefined
    throw error
  }
}

const optionsOf = (signal: AbortSignal | undefined) => (signal ? { signal } : {})

async function askOne(
  { wechat }: House,
  { from, to }: DayRange,
  cardId: string,
  signal: AbortSignal | undefined,
): Promise<Figures[]> {
  const period = { beginDate: from, endDate: to, cardId }
  const { list } = await datacubeGetCardMemberCardDetail(wechat, period, optionsOf(signal))
  return addUp(list)
}

/** WeChat keeps the cards made in its own console apart from those made by its interface; a merchant who moved here has both. */
async function askAll(
  { wechat }: House,
  { from, to }: DayRange,
  signal: AbortSignal | undefined,
): Promise<Figures[]> {
  const period = { beginDate: from, endDate: to }
  const answers = await Promise.all(
    Object.values(condSources).map((condSource) =>
      datacubeGetCardMemberCardInfo(wechat, { ...period, condSource }, optionsOf(signal)),
    ),
  )
  return addUp(answers.flatMap(({ list }) => list))
}

type WechatDay = {
  refDate: string
  viewCnt: number
  viewUser: number
  receiveCnt: number
  receiveUser: number
  activeUser: number
  totalUser: number
}

function addUp(list: WechatDay[]): Figures[] {
  const days = new Map<string, Figures>()
  for (const row of list) {
    const before = days.get(row.refDate)
    days.set(row.refDate, {
      day: row.refDate,
      views: (before?.views ?? 0) + row.viewCnt,
      viewers: (before?.viewers ?? 0) + row.viewUser,
      received: (before?.received ?? 0) + row.receiveCnt,
      receivers: (before?.receivers ?? 0) + row.receiveUser,
      activated: (before?.activated ?? 0) + row.activeUser,
      members: (before?.members ?? 0) + row.totalUser,
    })
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
