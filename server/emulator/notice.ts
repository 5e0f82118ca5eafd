import type { Holding, Notice } from './state.ts'
import { type World, nowOf } from './world.ts'

const kept = 200

/** A line in her 服务通知 thread. */
export function notice(world: World, words: Omit<Notice, 'id' | 'at'>): void {
  const at = nowOf(world)
  const notices = world.state.notices
  const id = `notice-${at}-${notices.length}`
  world.state.notices = [...notices, { ...words, id, at }].slice(-kept)
}

/** 会员卡激活成功, with the number and the points that she starts with. */
export function noticeActivation(world: World, holding: Holding, title: string, reason: string): void {
  const rows: [string, string][] = [
    ['会员卡', title],
    ['会员号', holding.membershipNumber],
  ]
  if (holding.bonus > 0) rows.push(['初始积分', String(holding.bonus)])
  if (reason) rows.push(['说明', reason])
  notice(world, {
    openid: holding.openid,
    title: '会员卡激活成功',
    rows,
    cardId: holding.cardId,
    code: holding.code,
  })
}
