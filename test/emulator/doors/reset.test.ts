import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { claimCard, createCard, emulated, openid, submitForm } from '../emulated.ts'

const folders: string[] = []
async function stateFile() {
  const folder = await mkdtemp(join(tmpdir(), 'emulator-test-'))
  folders.push(folder)
  return join(folder, 'kept', 'emulator.json')
}
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

test('a reset returns to the marked seed and takes back what was done since', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  e.emulator.markSeed()
  await claimCard(e, cardId)
  await createCard(e)
  await e.door('settings', { snapshot: true })
  await e.door('faults', { path: '*', fault: { errcode: -1 } })
  expect((await e.door('reset', {})).status).toBe(200)
  const { state, calls } = e.emulator
  expect(state.cards.map((card) => card.cardId)).toEqual([cardId])
  expect([state.holdings, state.pushes, calls]).toEqual([[], [], []])
  expect(state.settings.snapshot).toBe(false)
  expect(await e.call('/card/get', { card_id: cardId })).toMatchObject({ errcode: 0 })
})

test('tokens and tickets outlive a reset: nobody would tell the merchant that they were gone', async () => {
  const e = emulated()
  const token = await e.tokenOf()
  await e.door('reset', {})
  expect(await e.get(`/cgi-bin/ticket/getticket?type=jsapi&access_token=${token}`)).toMatchObject({
    errcode: 0,
  })
})

test('no code comes twice, not even after a reset', async () => {
  // Chance that repeats itself at every reset would give the same code, were it not remembered.
  let drawn = 0
  const bytes = (length: number) =>
    createHash('shake256', { outputLength: length }).update(`${drawn++}`).digest()
  const e = emulated({ random: { bytes } })
  const cardId = await createCard(e)
  e.emulator.markSeed()
  const codes = new Set<string>()
  for (let n = 0; n < 20; n++) {
    drawn = 7
    codes.add(await claimCard(e, cardId))
    await e.door('reset', {})
  }
  expect(codes.size).toBe(20)
})

test('pushes under way are forgotten by a reset', async () => {
  const e = emulated()
  e.callback.answer = async () => new Response('', { status: 500 })
  await claimCard(e, await createCard(e))
  await e.emulator.settled()
  const before = e.pushed.length
  await e.door('reset', {})
  await e.clock.advance(60_000)
  expect(e.pushed).toHaveLength(before)
})

test('a new emulator on the same file goes on where the old one was', async () => {
  const file = await stateFile()
  const first = emulated({ stateFile: file })
  const cardId = await createCard(first)
  first.emulator.markSeed()
  const { ticket, code } = await submitForm(first, cardId)
  const token = await first.tokenOf()

  const second = emulated({ stateFile: file })
  const answer = await second.post(`/card/membercard/activatetempinfo/get?access_token=${token}`, {
    activate_ticket: ticket,
  })
  expect(answer).toMatchObject({ errcode: 0 })
  expect(await claimCard(second, cardId)).toBe(code)
  await second.door('reset', {})
  expect(second.emulator.state.cards).toHaveLength(1)
  expect(second.emulator.state.holdings).toEqual([])
})

test('pushes and reviews that a killed emulator left are taken up again', async () => {
  const file = await stateFile()
  const first = emulated({ stateFile: file, reviewDelayMs: 3000 })
  first.callback.answer = async () => new Response('', { status: 500 })
  const cardId = await createCard(first)
  await first.clock.advance(3000)
  await first.emulator.settled()
  await createCard(first)

  const second = emulated({ stateFile: file })
  await second.clock.advance(10_000)
  await second.emulator.settled()
  expect(second.emulator.state.cards.map((card) => card.status)).toEqual([
    'CARD_STATUS_VERIFY_OK',
    'CARD_STATUS_VERIFY_OK',
  ])
  expect(second.emulator.state.pushes.every((push) => push.state === 'delivered')).toBe(true)
  expect(second.emulator.state.cards[0]?.cardId).toBe(cardId)
})

test('a broken state file is a fresh start, and is replaced', async () => {
  const file = await stateFile()
  emulated({ stateFile: file }).emulator.markSeed()
  await Promise.resolve()
  await writeFile(file, '{"version":1')
  const e = emulated({ stateFile: file })
  await e.door('claim', { openid, cardId: await createCard(e) })
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    version: 1,
    state: { holdings: [{ openid }] },
  })
})

test('a file of an earlier day lacks what came later, and goes on all the same', async () => {
  const file = await stateFile()
  const first = emulated({ stateFile: file })
  const cardId = await createCard(first)
  await claimCard(first, cardId)
  const kept = JSON.parse(await readFile(file, 'utf8'))
  for (const part of [kept.state, kept.seed])
    for (const key of ['figures', 'landingPages', 'whitelists']) delete part[key]
  await writeFile(file, JSON.stringify(kept))
  const second = emulated({ stateFile: file })
  expect((await second.door('claim', { openid: 'oB', cardId })).status).toBe(200)
  await second.door('reset', {})
  expect((await second.door('customers', {})).status).toBe(200)
  expect(await second.call('/card/testwhitelist/set', { openid: [] })).toMatchObject({ errcode: 0 })
})

test('the emulator’s own card is there when asked for, and can be joined at once', async () => {
  const e = emulated({ seedCard: true })
  const cardId = e.emulator.state.cards[0]?.cardId ?? ''
  expect((await submitForm(e, cardId)).ticket).not.toBe('')
  await e.door('reset', {})
  expect(e.emulator.state.cards[0]?.cardId).toBe(cardId)
})
