import { expect, test } from 'vitest'
import { memberTexts } from '../../shared/text/console/member.ts'
import { compareRows, type ComparedCard } from '../../server/domain/compareRows.ts'

const words = memberTexts('zh-CN').compared
const card = (change: {
  ours?: Partial<ComparedCard['ours']>
  wechat?: Partial<ComparedCard['wechat']>
  differs?: Partial<ComparedCard['differs']>
  isOnItsWay?: boolean
}): ComparedCard => ({
  ours: {
    openid: 'oSameSameSameSameSameSame001',
    memberNo: '412345678901',
    isActive: true,
    status: 'held',
    points: 10,
    balance: null,
    answers: [],
    ...change.ours,
  },
  wechat: {
    openid: 'oSameSameSameSameSameSame001',
    membershipNumber: '412345678901',
    hasActive: true,
    userCardStatus: 'NORMAL',
    bonus: 10,
    answers: undefined,
    ...change.wechat,
  },
  differs: { memberNo: false, status: false, points: false, balance: false, ...change.differs },
  isOnItsWay: change.isOnItsWay ?? false,
})
const rows = (change: Parameters<typeof card>[0]) =>
  compareRows(card(change), words, (question) => `?${question}`)
const row = (change: Parameters<typeof card>[0], key: string) => rows(change).find((one) => one.key === key)

test('where both agree nothing differs, and nothing is to be done', () => {
  expect(rows({}).filter(({ differs, cure, note }) => differs || cure || note)).toEqual([])
  expect(rows({}).map(({ key }) => key)).toEqual(['status', 'holder', 'active', 'memberNo', 'points'])
})

test('each difference has its cure, and says what that does', () => {
  const cases: [Parameters<typeof card>[0], string, string][] = [
    [{ differs: { status: true }, wechat: { userCardStatus: 'DELETE' } }, 'status', 'adopt'],
    [{ wechat: { openid: 'oOtherOtherOtherOtherOther01' } }, 'holder', 'adopt'],
    [{ wechat: { hasActive: false } }, 'active', 'activate'],
    [{ differs: { memberNo: true }, wechat: { membershipNumber: '' } }, 'memberNo', 'activate'],
    [{ differs: { points: true }, wechat: { bonus: 3 } }, 'points', 'repair'],
    [{ ours: { balance: 5 }, differs: { balance: true }, wechat: { balance: 0 } }, 'balance', 'repair'],
    [{ wechat: { answers: [{ name: 'q', value: 'new' }] } }, 'answer:q', 'profile'],
  ]
  for (const [change, key, cure] of cases)
    expect(row(change, key), key).toMatchObject({ differs: true, cure, note: expect.any(String) })
})

test('whether a card is active, and its number, are no question where it is not in her hands', () => {
  const gone = {
    differs: { status: true, memberNo: true },
    wechat: { hasActive: false, userCardStatus: 'DELETE' },
  }
  expect(
    rows(gone)
      .filter(({ differs }) => differs)
      .map(({ key }) => key),
  ).toEqual(['status'])
})

test('answers that WeChat does not have are no difference; personal data is compared whole and shown masked', () => {
  const change = {
    ours: {
      answers: [
        { name: 'USER_FORM_INFO_FLAG_MOBILE', value: '13812348001' },
        { name: 'own', value: 'x' },
      ],
    },
    wechat: { answers: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '13899998001' }] },
  }
  expect(row(change, 'answer:USER_FORM_INFO_FLAG_MOBILE')).toMatchObject({
    label: '?USER_FORM_INFO_FLAG_MOBILE',
    ours: '138****8001',
    wechat: '138****8001',
    differs: true,
  })
  expect(row(change, 'answer:own')).toMatchObject({ ours: '****', wechat: null, differs: false })
})

test('figures that are on their way say so, and so does one below zero', () => {
  expect(row({ isOnItsWay: true }, 'points')?.note).toBe(words.note.onItsWay)
  expect(row({ ours: { points: -5 }, wechat: { bonus: 0 } }, 'points')).toMatchObject({
    differs: false,
    note: words.note.belowZero,
  })
})

test('a word of WeChat’s that nobody knows yet is shown as it is', () => {
  expect(row({ wechat: { userCardStatus: 'SOMETHING_NEW' } }, 'status')?.wechat).toBe('SOMETHING_NEW')
})
