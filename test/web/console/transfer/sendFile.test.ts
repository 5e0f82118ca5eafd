import { expect, test } from 'vitest'
import { importLimits } from '../../../../shared/console/transfer.ts'
import type { ConsoleAnswer } from '../../../../web/api/consoleClient.ts'
import { sendFile } from '../../../../web/console/component/transfer/logic/sendFile.ts'

const { partBytes } = importLimits
const file = new Blob([new Uint8Array(partBytes), new Uint8Array(partBytes), 'rest'])
const done: ConsoleAnswer<never> = { ok: true, value: {} as never }
const refused = (status: number): ConsoleAnswer<never> => ({ ok: false, status, code: 'x', message: 'x' })

/** A server that answers each part as it is told, and else takes it. */
function open(answers: Record<string, ConsoleAnswer<never>[]> = {}) {
  const parts: [no: number, size: number][] = []
  const waits: number[] = []
  const reached: number[] = []
  const sending = (from = 0) =>
    sendFile({
      api: {
        sendPart: async <T>(_id: string, no: number, bytes: Blob) => {
          parts.push([no, bytes.size])
          return (answers[no]?.shift() ?? done) as ConsoleAnswer<T>
        },
      } as never,
      file,
      id: 'import-1',
      from,
      onPart: (next) => reached.push(next),
      wait: async (ms) => void waits.push(ms),
    })
  return { parts, waits, reached, sending }
}

test('a file is sent part by part, in order, and the last is as long as the rest', async () => {
  const { parts, reached, sending } = open()
  expect(await sending()).toMatchObject({ ok: true })
  expect(parts).toEqual([
    [0, partBytes],
    [1, partBytes],
    [2, 4],
  ])
  expect(reached).toEqual([1, 2, 3])
})

test('a part that the network lost is sent again after a while; what arrived is not', async () => {
  const { parts, waits, sending } = open({ 1: [refused(0), refused(502)] })
  expect(await sending()).toMatchObject({ ok: true })
  expect(parts.map(([no]) => no)).toEqual([0, 1, 1, 1, 2])
  expect(waits).toEqual([1000, 2000])
})

test('after four tries it is given up, and can go on from there', async () => {
  const { parts, reached, sending } = open({ 1: [refused(0), refused(0), refused(0), refused(0)] })
  expect(await sending()).toMatchObject({ ok: false, status: 0 })
  expect(reached).toEqual([1])
  expect(await sending(1)).toMatchObject({ ok: true })
  expect(parts.map(([no]) => no)).toEqual([0, 1, 1, 1, 1, 1, 2])
})

test('a refusal that another try does not help ends it at once', async () => {
  const { parts, sending } = open({ 0: [refused(422)] })
  expect(await sending()).toMatchObject({ ok: false, status: 422 })
  expect(parts).toHaveLength(1)
})
