import { readFileSync } from 'node:fs'
import type { PosterContent } from '../../server/poster/content.ts'
import type { Item } from '../../server/poster/drawing.ts'
import { readPicture } from '../../server/poster/readPicture.ts'

const picture = (name: string) =>
  readPicture(readFileSync(new URL(`../../server/demo/${name}`, import.meta.url)))

/** A poster with everything that one can have. */
export const coffee: PosterContent = {
  locale: 'zh-CN',
  brandName: '禾下咖啡',
  cardTitle: '禾下会员卡',
  store: { name: '荔湾店', address: '广州市荔湾区恩宁路 128 号' },
  privileges: ['生日当月赠饮一杯', '新品抢先试饮', '每消费 1 元积 1 分，100 分抵 5 元'],
  openingPoints: 50,
  accent: '#2c9f67',
  logo: picture('logo.png'),
  background: picture('background.png'),
  code: 'https://member.example.com/?channel=store-7k2m&card=pbLatjkSNZ7yTXAcYHEeb1qQSAM0',
}

/** Names longer than any line, and four privileges that break. */
export const longWinded: PosterContent = {
  ...coffee,
  logo: undefined,
  background: undefined,
  accent: '#a9d92d',
  brandName: '上海鲜丰水果连锁超市有限公司旗下精品会员店（华东区）',
  headline: '扫码入会享新人专属礼包满三十立减十五元起',
  store: {
    name: '上海市浦东新区世纪大道环球金融中心地下二层旗舰体验店',
    address: '上海市浦东新区世纪大道 100 号环球金融中心 B2 层 B2-15、B2-16 号商铺（近地铁世纪大道站 6 号口）',
  },
  privileges: [
    '全场水果会员价，折上再享 95 折优惠，不与其他活动同享',
    '每月 8 日、18 日、28 日为会员日，双倍积分',
    '生日当月免费领取价值 58 元的精品果盘一份，凭会员码到店领取',
    '社区团购免配送费',
  ],
}

export const english: PosterContent = {
  ...coffee,
  locale: 'en',
  brandName: 'Blue Harbour Coffee Roasters',
  cardTitle: 'Harbour Club',
  store: { name: 'Liwan Flagship Store', address: '128 Enning Road, Liwan District, Guangzhou' },
  privileges: ['A free drink in your birthday month', '1 point for each yuan; 100 points are worth 5 yuan'],
}

/** Every line of text in the order of drawing, those inside of clipped and turned parts too. */
export const linesOf = (items: Item[]): string[] =>
  items.flatMap((item) => {
    if (item.kind === 'text') return [item.runs.map((run) => run.text).join('')]
    return 'items' in item ? linesOf(item.items) : []
  })
