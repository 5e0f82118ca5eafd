import type { Holding, Notice } from './state.ts'
import { type World, nowOf } from './world.ts'

const kept = 200
const chinaMs = 8 * 3_600_000

/** A line in her 服务通知 thread. */
function notice(world: World, words: Omit<Notice, 'id' | 'at'>): void {
  const at = nowOf(world)
  const notices = world.state.notices
  const id = `notice-${at}-${notices.length}`
  world.state.notices = [...notices, { ...words, id, at }].slice(-kept)
}

type Row = [string, string]

/** One of WeChat's own messages about a card: its title, the card's, and what happened; empty rows are left out. */
function about(world: World, holding: Holding, cardTitle: string, title: string, rows: Row[]): void {
  const said = rows.filter(([, value]) => value !== '')
  notice(world, {
    openid: holding.openid,
    title,
    rows: [['会员卡', cardTitle], ...said],
    cardId: holding.cardId,
    code: holding.code,
  })
}

/** 会员卡激活成功, with the number and the points that she starts with. */
export function noticeActivation(world: World, holding: Holding, title: string, reason: string): void {
  about(world, holding, title, '会员卡激活成功', [
    ['会员号', holding.membershipNumber],
    ['初始积分', holding.bonus > 0 ? String(holding.bonus) : ''],
    ['说明', reason],
  ])
}

/** 会员卡积分变更: by how much, why, and what she has now. */
export function noticeBonus(
  world: World,
  holding: Holding,
  title: string,
  change: number,
  reason: string,
): void {
  about(world, holding, title, '会员卡积分变更', [
    ['积分变动', signed(change, grouped)],
    ['变动原因', reason],
    ['当前积分', grouped(holding.bonus)],
    ['时间', timeOf(world)],
  ])
}

/** 会员卡余额变更, in yuan. */
export function noticeBalance(
  world: World,
  holding: Holding,
  title: string,
  change: number,
  reason: string,
): void {
  about(world, holding, title, '会员卡余额变更', [
    ['余额变动', signed(change, yuan)],
    ['变动原因', reason],
    ['当前余额', yuan(holding.balance)],
    ['时间', timeOf(world)],
  ])
}

/** 会员信息变更: a field of the card and its new value. */
export function noticeField(world: World, holding: Holding, title: string, field: Row): void {
  about(world, holding, title, '会员信息变更', [field, ['时间', timeOf(world)]])
}

/** 会员卡已失效: the merchant has ended this card, and says why. */
export function noticeUnavailable(world: World, holding: Holding, title: string): void {
  about(world, holding, title, '会员卡已失效', [
    ['失效原因', holding.endReason ?? ''],
    ['时间', timeOf(world)],
  ])
}

/** A friend gave her the card. */
export function noticeGift(world: World, holding: Holding, title: string, giver: string): void {
  about(world, holding, title, '收到转赠的会员卡', [
    ['赠送人', giver],
    ['时间', timeOf(world)],
  ])
}

const grouped = (points: number) => points.toLocaleString('en-US')
const yuan = (fen: number) =>
  `${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, useGrouping: false })}元`
const signed = (change: number, word: (n: number) => string) =>
  `${change < 0 ? '−' : '+'}${word(Math.abs(change))}`
const timeOf = (world: World) => new Date(nowOf(world) + chinaMs).toISOString().slice(0, 16).replace('T', ' ')
