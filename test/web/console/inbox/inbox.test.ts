import { describe, expect, test } from 'vitest'
import type { Problem, ProblemCount } from '../../../../shared/console/problem.ts'
import type { Reconciliation } from '../../../../shared/console/reconciliation.ts'
import { may as mayDo, type Role } from '../../../../shared/console/role.ts'
import {
  minutesLeft,
  minutesTaken,
  partOf,
} from '../../../../web/console/component/inbox/logic/useComparison.ts'
import { waysOf } from '../../../../web/console/component/inbox/logic/waysOf.ts'
import { groupsOf } from '../../../../web/console/page/inbox/groupsOf.ts'

const problem = (more: Partial<Problem>): Problem => ({
  id: '7',
  kind: 'difference',
  urgency: 'soon',
  title: '',
  cause: '',
  cure: '',
  times: 1,
  firstAt: '2026-11-23T08:00:00Z',
  lastAt: '2026-11-23T08:00:00Z',
  deeds: [],
  ...more,
})
const ways = (role: Role, more: Partial<Problem>) =>
  waysOf(problem(more), (operation) => mayDo(role, operation)).map(({ way, to, isMain }) => [way, to, isMain])
const card = { cardId: 'pCard', title: '会员卡' }
const member = { id: 'm1', memberNo: '123' }

describe('where to go about a problem', () => {
  test('a refused review is mended on the edit page, low stock on the stock page', () => {
    expect(ways('manager', { kind: 'review_refused', card })).toEqual([['edit', '/cards/pCard/edit', true]])
    expect(ways('owner', { kind: 'stock_low', card })).toEqual([['stock', '/cards/pCard/stock', true]])
  })

  test('a webhook leads to its deliveries, for those who may see them', () => {
    const more = { kind: 'webhook_failing', webhookId: 'w1' } as const
    const to = { path: '/integrations/deliveries', query: { webhook: 'w1' } }
    expect(ways('owner', more)).toEqual([['log', to, true]])
    expect(ways('manager', more)).toEqual([])
  })

  test('whatever is about a member leads to her, and a departure to nowhere else', () => {
    expect(ways('auditor', { member })).toEqual([['member', '/members/m1/cards', false]])
    expect(ways('auditor', { kind: 'journey_stuck', member })).toEqual([
      ['member', '/members/m1/journey', false],
    ])
    expect(ways('manager', { kind: 'departure_held', member })).toEqual([['member', '/members/m1', true]])
  })

  test('an auditor edits nothing', () =>
    expect(ways('auditor', { kind: 'review_refused', card })).toEqual([]))
})

describe('the groups of the inbox', () => {
  const count: ProblemCount = {
    open: 6,
    byUrgency: { now: 1, soon: 5, watch: 0 },
    byKind: { stock_low: 1, difference: 3, push_failed: 2 },
  }

  test('are the urgencies that have something, the most pressing first', () =>
    expect(groupsOf(count, undefined)).toEqual([
      { urgency: 'now', total: 1 },
      { urgency: 'soon', total: 5 },
    ]))

  test('are of one kind where one is chosen', () => {
    expect(groupsOf(count, 'difference')).toEqual([{ urgency: 'soon', total: 3 }])
    expect(groupsOf(count, 'activated_unknown')).toEqual([])
  })
})

describe('how far a comparison is', () => {
  const run = (checked: number, total: number): Reconciliation => ({
    id: 'r',
    startedBy: 'clock',
    startedAt: '2026-11-23T19:30:00Z',
    total,
    checked,
    differences: 0,
    failed: 0,
  })
  const later = (minutes: number) => Date.parse('2026-11-23T19:30:00Z') + minutes * 60_000

  test('a part of all, and all where there is none', () => {
    expect(partOf(run(25, 100))).toBe(0.25)
    expect(partOf(run(0, 0))).toBe(1)
  })

  test('the rest is told by the pace so far, and not before there is one', () => {
    expect(minutesLeft(run(600, 1800), later(1))).toBe(2)
    expect(minutesLeft(run(10, 1800), later(1))).toBeUndefined()
  })

  test('how long it took', () =>
    expect(minutesTaken({ ...run(9, 9), endedAt: '2026-11-23T20:12:20Z' })).toBe(42))
})
