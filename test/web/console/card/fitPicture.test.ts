import { expect, test } from 'vitest'
import {
  fileProblem,
  fitPicture,
  MOST_BYTES,
} from '../../../../web/console/component/card/logic/fitPicture.ts'

/** An encoder whose pictures have the sizes that a test says. */
const encoder =
  (png: number, jpeg: (quality: number) => number) =>
  async (type: string, quality = 1) =>
    new Blob([new Uint8Array(type === 'image/png' ? png : jpeg(quality))], { type })

test('a clear picture that fits stays PNG', async () => {
  const blob = await fitPicture(
    encoder(1000, () => 500),
    true,
  )
  expect(blob?.type).toBe('image/png')
})

test('an opaque one is JPEG at the best quality that fits', async () => {
  const sizes: number[] = []
  const blob = await fitPicture(
    encoder(1, (quality) => {
      sizes.push(quality)
      return quality > 0.7 ? MOST_BYTES + 1 : MOST_BYTES
    }),
    false,
  )
  expect(blob?.type).toBe('image/jpeg')
  expect(blob?.size).toBe(MOST_BYTES)
  expect(sizes).toEqual([0.92, 0.85, 0.75, 0.65])
})

test('a clear one that is too large becomes JPEG, and one that never fits nothing', async () => {
  expect(
    (
      await fitPicture(
        encoder(MOST_BYTES + 1, () => 10),
        true,
      )
    )?.type,
  ).toBe('image/jpeg')
  expect(
    await fitPicture(
      encoder(MOST_BYTES + 1, () => MOST_BYTES + 1),
      true,
    ),
  ).toBeUndefined()
})

test('a browser that cannot encode answers nothing', async () => {
  expect(await fitPicture(async () => null, true)).toBeUndefined()
})

test('a document, an empty file and a huge one are refused before they are opened', () => {
  expect(fileProblem({ type: 'application/pdf', size: 10 })).toBe('type')
  expect(fileProblem({ type: 'image/svg+xml', size: 10 })).toBe('type')
  expect(fileProblem({ type: 'image/png', size: 0 })).toBe('empty')
  expect(fileProblem({ type: 'image/jpeg', size: 21 * 1024 * 1024 })).toBe('size')
  expect(fileProblem({ type: 'image/jpeg', size: 5 * 1024 * 1024 })).toBeUndefined()
})
