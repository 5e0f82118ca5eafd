import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cardCreate } from '../../../server/wechat/card/create.ts'
import { cardGet } from '../../../server/wechat/card/get.ts'
import { createCard } from '../../../server/usecase/card/createCard.ts'
import { readDraft } from '../../../server/usecase/card/readDraft.ts'
import { toMemberCard } from '../../../server/usecase/card/toMemberCard.ts'
import { byteLimits } from '../../../shared/console/cardLimits.ts'
import type { CardDraft } from '../../../shared/console/cardDraft.ts'
import { cardFaults } from '../../../shared/console/cardFaults.ts'
import { fullCard, plainForm } from '../../harness/cardDraft.ts'
import { world, type World } from '../../harness/world.ts'

let w: World
beforeAll(async () => {
  w = await world({ seedCard: false })
})
afterAll(() => w.close())

/** A text of exactly so many bytes that its field could hold: Chinese where it may, else an address, a picture, an id. */
function textOf(path: string, bytes: number): string {
  if (/logoUrl|backgroundUrl/.test(path)) return 'http://mmbiz.qpic.cn/'.padEnd(bytes, 'x')
  if (/url$/i.test(path)) return 'https://shop.example.com/'.padEnd(bytes, 'x')
  if (path.endsWith('userName')) return `gh_${'a'.repeat(bytes - 7)}@app`
  if (path.endsWith('path')) return 'pages/'.padEnd(bytes, 'x')
  return '会'.repeat(Math.floor(bytes / 3)) + 'x'.repeat(bytes % 3)
}

const paths = Object.keys(byteLimits) as (keyof typeof byteLimits)[]
/** Each list's item that has the field. */
const placed = (path: string) =>
  path
    .replace('customFields.*.name', 'customFields.1.name')
    .replace('customCells.*.target', 'customCells.1.target')
    .replaceAll('*', '0')

/** A copy of a card with another text at a path; what the path needs is made. */
function withText(card: CardDraft, path: string, text: string): CardDraft {
  const copy = structuredClone(card)
  const keys = placed(path).split('.')
  let part: Record<string, unknown> = copy
  for (const key of keys.slice(0, -1)) {
    part[key] ??= {}
    part = part[key] as Record<string, unknown>
  }
  part[keys.at(-1) ?? ''] = text
  return copy
}

const interfaceCard = (path: string) =>
  path.startsWith('activation.')
    ? fullCard({
        activation: {
          mode: 'interface',
          target: {
            url: 'https://shop.example.com/activate',
            miniProgram: { userName: 'gh_86a091e50ad4@app', path: 'pages/activate' },
          },
        },
      })
    : fullCard()

const toWechat = (card: CardDraft) =>
  cardCreate(w.house.wechat, { card: toMemberCard(card, 'https://member.example.com/activate?from=wechat') })

/** The contract names no length for these (wire contract 3.2, 3.3): ours is that of their twins, the emulator has none. */
const ours =
  /^(bonusLink|balanceLink|activation\.target|customCells\.\*\.target)\.miniProgram|^useCondition\.(accept|reject)/

const key = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

describe('a card with every field at its byte limit', () => {
  const atLimit = (base: CardDraft) =>
    paths
      .filter((path) => base.activation.mode === 'interface' || !path.startsWith('activation.'))
      .reduce((card, path) => withText(card, path, textOf(path, byteLimits[path])), base)

  test('is taken by us and by WeChat, and reads back as it was made', async () => {
    const card = atLimit(fullCard())
    const made = await createCard(w.house, { key: key(1), card, form: plainForm, by: 'test' })
    expect(made).toMatchObject({ outcome: 'created', form: 'set' })
    if (made.outcome !== 'created') return
    expect(readDraft(await cardGet(w.house.wechat, made))).toEqual(card)
  })

  test('also where the merchant’s own page activates it', async () => {
    const card = atLimit(interfaceCard('activation.'))
    const made = await createCard(w.house, { key: key(2), card, by: 'test' })
    expect(made).toMatchObject({ outcome: 'created', form: 'none' })
    if (made.outcome !== 'created') return
    expect(readDraft(await cardGet(w.house.wechat, made))).toEqual(card)
  })
})

test.each(paths)('one byte more in %s is refused by us, at its field', (path) => {
  const max = byteLimits[path]
  const card = withText(interfaceCard(path), path, textOf(path, max + 1))
  const fault = { path: placed(path), fault: 'too_long', max, is: max + 1 }
  expect(cardFaults(card)).toEqual([fault])
})

const theirs = paths.filter((path) => !ours.test(path))
test.each(theirs)('one byte more in %s is refused by WeChat too', async (path) => {
  const card = withText(interfaceCard(path), path, textOf(path, byteLimits[path] + 1))
  await expect(toWechat(card)).rejects.toMatchObject({ errcode: 45_021 })
})
