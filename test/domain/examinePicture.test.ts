import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { examinePicture } from '../../server/domain/examinePicture.ts'
import { jpg, png } from './pictures.ts'

const text = (words: string) => Buffer.from(words)

test.each([
  ['a PNG of the size', png(300, 300), 'image/png'],
  ['a PNG twice as large', png(600, 600), 'image/png'],
  ['a JPG of the size', jpg(300, 300), 'image/jpeg'],
])('%s is taken', (_, bytes, contentType) => {
  expect(examinePicture(bytes, 'logo')).toMatchObject({ contentType })
})

test('the demonstration’s own pictures are taken', async () => {
  const read = (name: string) => readFile(new URL(`../../server/demo/${name}`, import.meta.url))
  expect(examinePicture(await read('logo.png'), 'logo')).toMatchObject({ contentType: 'image/png' })
  expect(examinePicture(await read('background.png'), 'background')).toMatchObject({
    contentType: 'image/png',
  })
})

const good = png(300, 300)
test.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['more than 1 MB', Buffer.concat([good, Buffer.alloc(1024 * 1024)]), 'too_heavy'],
  ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'not_picture'],
  ['a page that calls itself a picture', text('<!doctype html><script>alert(1)</script>'), 'not_picture'],
  ['a GIF', text('GIF89a'), 'not_picture'],
  ['a WebP', Buffer.concat([text('RIFF'), Buffer.alloc(4), text('WEBPVP8 ')]), 'not_picture'],
  ['a page behind a PNG', Buffer.concat([good, text('<script>alert(1)</script>')]), 'broken'],
  ['an archive behind a JPG', Buffer.concat([jpg(300, 300), text('PK\u0003\u0004')]), 'broken'],
  [
    'a page behind a PNG that ends like a PNG',
    Buffer.concat([good, text('<script>alert(1)</script>'), good.subarray(-12)]),
    'broken',
  ],
  [
    'a page behind a JPG that ends like a JPG',
    Buffer.concat([jpg(300, 300), text('<script>'), Buffer.from([0xff, 0xd9])]),
    'broken',
  ],
  ['half a PNG', good.subarray(0, good.length - 20), 'broken'],
  ['half a JPG', jpg(300, 300).subarray(0, 40), 'broken'],
  ['a PNG without a picture', Buffer.concat([good.subarray(0, 33), good.subarray(-12)]), 'broken'],
  ['a bomb of pixels', png(60_000, 60_000, false), 'too_large'],
  ['a wide one', png(600, 300), 'wrong_shape'],
  ['a tiny one', png(100, 100), 'too_small'],
])('%s is refused', (_, bytes, fault) => {
  expect(examinePicture(bytes, 'logo')).toMatchObject({ fault })
})

test('a background larger than WeChat takes is refused', () => {
  expect(examinePicture(png(2000, 1200), 'background')).toMatchObject({ fault: 'too_large' })
})
