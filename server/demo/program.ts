import { defaultProgram, type Program } from '../../shared/program.ts'

/** 禾下咖啡's rules of points and levels. The card promises the same: twelve months, and something on a birthday. */
export const demoProgram: Program = {
  ...defaultProgram,
  levels: [
    { id: 'plain', name: { 'zh-CN': '普通会员', en: 'Member' }, threshold: 0 },
    {
      id: 'silver',
      name: { 'zh-CN': '银卡会员', en: 'Silver' },
      threshold: 500,
      benefits: { 'zh-CN': '每月免费升杯一次', en: 'A larger cup for free, once a month' },
    },
    {
      id: 'gold',
      name: { 'zh-CN': '金卡会员', en: 'Gold' },
      threshold: 2000,
      benefits: {
        'zh-CN': '新品首日免费试饮，生日双人赠饮',
        en: 'New drinks for free on their first day, and two on your birthday',
      },
    },
  ],
  levelField: 1,
  expiry: { kind: 'months', months: 12 },
  gifts: [
    { id: 'birthday', kind: 'birthday', isOn: true, points: 88, days: 0, levels: [] },
    { id: 'welcome', kind: 'welcome', isOn: true, points: 10, days: 1, levels: [] },
    { id: 'anniversary', kind: 'anniversary', isOn: false, points: 66, days: 0, levels: [] },
  ],
}
