import { memberStates, type MemberState } from '../../shared/console/member.ts'
import { dayAfter, isDay, startOfChinaDay } from './chinaDays.ts'

/** Who of the members is meant; what is not said does not matter. */
export type MemberFilter = {
  /** Null: who came without one. */
  channel?: string | null | undefined
  /** Null: who has none. */
  level?: string | null | undefined
  state?: MemberState | undefined
  /** Joined from here on, and before there. */
  from?: Date | undefined
  before?: Date | undefined
}

/** The filter as an address says it; absent where nothing is said. `channel` empty: without one; `level` a dash: of none. */
export type MemberFilterWords = Partial<
  Record<'channel' | 'level' | 'state' | 'from' | 'to', string | undefined>
>

const NAME_MAX = 128
const LEVEL = /^(?:[a-z][a-z0-9_]{0,19}|-)$/

/** What the words mean, or which of them means nothing. */
export function readMemberFilter(
  words: MemberFilterWords,
): { filter: MemberFilter } | { wrong: keyof MemberFilterWords } {
  const { channel, level, state, from, to } = words
  const known = memberStates.find((one) => one === state)
  if (channel !== undefined && (channel.length > NAME_MAX || channel.includes('\0')))
    return { wrong: 'channel' }
  if (level !== undefined && !LEVEL.test(level)) return { wrong: 'level' }
  if (state !== undefined && known === undefined) return { wrong: 'state' }
  if (from !== undefined && !isDay(from)) return { wrong: 'from' }
  if (to !== undefined && !isDay(to)) return { wrong: 'to' }
  return {
    filter: {
      channel: channel === '' ? null : channel,
      level: level === '-' ? null : level,
      state: known,
      from: from === undefined ? undefined : startOfChinaDay(from),
      before: to === undefined ? undefined : startOfChinaDay(dayAfter(to, 1)),
    },
  }
}
