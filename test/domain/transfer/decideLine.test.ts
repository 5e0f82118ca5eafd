import { expect, test } from 'vitest'
import { decideLine, type LineFacts } from '../../../server/domain/transfer/decideLine.ts'

const she = { memberId: 'she', hasLeft: false }
const another = { memberId: 'another', hasLeft: false }
const nobody: LineFacts = {
  byPhone: undefined,
  byNumber: undefined,
  isNumberTaken: false,
  repeats: undefined,
}

test.each<[string, Partial<LineFacts>, object]>([
  ['nobody is known by it', {}, { kind: 'new' }],
  ['its phone is hers', { byPhone: she }, { kind: 'known', member: she }],
  ['its number is hers', { byNumber: she, isNumberTaken: true }, { kind: 'known', member: she }],
  ['both are hers', { byPhone: she, byNumber: she, isNumberTaken: true }, { kind: 'known', member: she }],
  [
    'its phone is hers and its number was an erased member’s',
    { byPhone: she, isNumberTaken: true },
    { kind: 'known' },
  ],
  [
    'its phone is hers, its number another’s',
    { byPhone: she, byNumber: another, isNumberTaken: true },
    { kind: 'wrong', fault: { fault: 'two_people' } },
  ],
  [
    'its number was an erased member’s',
    { isNumberTaken: true },
    { kind: 'wrong', fault: { fault: 'number_taken' } },
  ],
  [
    'it repeats a row further up',
    { byPhone: she, repeats: { row: 3, by: 'phone' } },
    { kind: 'wrong', by: 'phone', fault: { fault: 'repeated', is: 3 } },
  ],
])('%s', (_, facts, decision) => {
  expect(decideLine({ ...nobody, ...facts })).toMatchObject(decision)
})
