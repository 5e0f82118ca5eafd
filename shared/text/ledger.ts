import type { LedgerReason } from '../ledger.ts'
import type { Locale } from '../portal.ts'
import type { Program } from '../program.ts'

/** At most 14 Chinese characters: WeChat's message shows them as they are (wire contract 6.9). */
const words: Record<Locale, Record<LedgerReason, string>> = {
  'zh-CN': {
    opening: '开卡积分',
    purchase: '消费积分',
    redeem: '积分抵扣',
    refund: '退款扣回',
    gift: '商家赠送',
    complaint: '服务补偿',
    correction: '积分更正',
    birthday: '生日礼',
    anniversary: '入会周年礼',
    welcome: '新会员礼',
    expiry: '积分到期',
    reversal: '撤销',
    import: '历史积分转入',
    leaving: '退出会员清零',
    other: '其他调整',
  },
  en: {
    opening: 'Opening points',
    purchase: 'Purchase',
    redeem: 'Points spent',
    refund: 'Refund',
    gift: 'Gift',
    complaint: 'With apologies',
    correction: 'Correction',
    birthday: 'Birthday gift',
    anniversary: 'Anniversary gift',
    welcome: 'Welcome gift',
    expiry: 'Points expired',
    reversal: 'Taken back',
    import: 'Carried over',
    leaving: 'Membership ended',
    other: 'Other change',
  },
}

/** A reason in words: the house's own, or one of the program's; a reason that the program no longer has is told in general. */
export function reasonWord(locale: Locale, reason: string, program?: Pick<Program, 'reasons'>): string {
  const known = words[locale] as Record<string, string>
  return (
    known[reason] ?? program?.reasons.find(({ id }) => id === reason)?.name[locale] ?? words[locale].other
  )
}
