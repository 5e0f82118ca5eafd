import { reactive } from 'vue'
import type { MemberAsked } from './memberApi.ts'

export const nothingAsked = (): MemberAsked => ({
  q: '',
  channel: undefined,
  level: '',
  state: '',
  from: '',
  to: '',
})

/**
 * What the list of members is asked, kept while the console is open: whoever comes back from a member finds her list again. It
 * stands in no address, for what is typed may be somebody's phone.
 */
export const memberAsked = reactive<MemberAsked>(nothingAsked())

export const isAsking = ({ q, channel, level, state, from, to }: MemberAsked): boolean =>
  q.trim() !== '' || channel !== undefined || [level, state, from, to].some((word) => word !== '')
