import { expect, test } from 'vitest'
import type { TillPost, TillPosted } from '../../../../shared/console/till.ts'
import type { ConsoleAnswer } from '../../../../web/api/consoleClient.ts'
import { usePosting } from '../../../../web/console/component/till/logic/usePosting.ts'

const deed = { kind: 'give' as const, points: 10, reason: 'gift' }
const asked = { memberId: 'm1', deed }
const posted: TillPosted = {
  postingId: 'p1',
  isRepeat: false,
  lines: [{ points: 10, word: '商家赠送' }],
  points: 10,
  undoSeconds: 600,
  today: { given: 10, taken: 0 },
}
const refusal = (status: number, code: string): ConsoleAnswer<TillPosted> => ({
  ok: false,
  status,
  code,
  message: code,
})

/** A server that answers in turn, and what it was sent. */
function till(...answers: ConsoleAnswer<TillPosted>[]) {
  const sent: TillPost[] = []
  const posting = usePosting({
    post: async (post) => {
      sent.push(post)
      await Promise.resolve()
      return answers[sent.length - 1] ?? { ok: true, value: posted }
    },
  })
  return { sent, posting }
}

test('a double tap sends one request', async () => {
  const { sent, posting } = till()
  const [first, second] = await Promise.all([posting.send(asked), posting.send(asked)])
  expect([first, second, sent.length]).toEqual([posted, undefined, 1])
})

test('each posting has a key of its own', async () => {
  const { sent, posting } = till()
  await posting.send(asked)
  await posting.send(asked)
  expect(new Set(sent.map(({ key }) => key)).size).toBe(2)
})

test.each([
  [0, 'offline'],
  [0, 'timeout'],
  [503, 'broken'],
])('without an answer (%i %s) the very same request is sent again, with its key', async (status, code) => {
  const { sent, posting } = till(refusal(status, code))
  expect(await posting.send(asked)).toBeUndefined()
  expect(posting.isUnsure.value).toBe(true)
  expect(await posting.again()).toEqual(posted)
  expect(sent[1]).toEqual(sent[0])
  expect(posting.isUnsure.value).toBe(false)
})

test('a refusal is an answer: the next try is another request', async () => {
  const { sent, posting } = till(refusal(409, 'limit_reached'))
  await posting.send(asked)
  expect(posting.isUnsure.value).toBe(false)
  expect(posting.problem.value?.code).toBe('limit_reached')
  expect(await posting.again()).toBeUndefined()
  await posting.send({ ...asked, deed: { ...deed, points: 5 } })
  expect(sent.map(({ key }) => key)).toHaveLength(2)
  expect(sent[0]?.key).not.toBe(sent[1]?.key)
})

test('and refused at the second try, it is known that nothing was posted', async () => {
  const { posting } = till(refusal(0, 'offline'), refusal(409, 'too_few'))
  await posting.send(asked)
  await posting.again()
  expect([posting.isUnsure.value, posting.problem.value?.code]).toEqual([false, 'too_few'])
})
