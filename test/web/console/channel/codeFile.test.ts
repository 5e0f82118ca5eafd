import { expect, test } from 'vitest'
import { codeSvg, fileName, modulePixels } from '../../../../web/console/component/channel/logic/codeFile.ts'
import { newPoster, posterOptions } from '../../../../web/console/component/channel/logic/posterOptions.ts'
import { PosterOptions } from '../../../../shared/console/channel.ts'

test('every module has the same whole number of pixels', () => {
  expect(modulePixels(41, 1200)).toBe(29)
  expect(modulePixels(5000, 1200)).toBe(1)
})

test('the file is a picture of its own, black on white', () => {
  const svg = codeSvg('https://card.example.com/?channel=store-liwan')
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) \1"/)
  expect(svg).toContain('fill="#fff"')
})

test('a name of a store is a name of a file on every system', () => {
  expect(fileName('荔湾/西关: "一店"?')).toBe('荔湾_西关_ _一店__')
  expect(fileName('  ')).toBe('_')
})

test('of a poster only what was chosen is asked', () => {
  expect(posterOptions(newPoster())).toEqual({ format: 'a4', code: 'portal' })
  const all = posterOptions({
    format: 'tent',
    code: 'wechat',
    cardId: 'p1',
    headline: ' 入会有礼 ',
    bleed: true,
  })
  expect(all).toEqual({ format: 'tent', code: 'wechat', cardId: 'p1', headline: '入会有礼', bleed: true })
  expect(PosterOptions.safeParse(all).success).toBe(true)
})
