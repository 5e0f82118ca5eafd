import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { TillMember, TillPosted } from '../../../../../shared/console/till.ts'
import type { ConsoleRefusal } from '../../../../api/consoleClient.ts'
import type { TillApi } from './tillApi.ts'

/** What stands on the till: nobody, several to choose from, one member, or what was posted for her. */
export type TillStage =
  | { kind: 'idle' }
  | { kind: 'several'; members: TillMember[]; more: boolean }
  | { kind: 'member'; member: TillMember }
  | { kind: 'posted'; member: TillMember; posted: TillPosted }

export type Till = {
  stage: ShallowRef<TillStage>
  isFinding: ShallowRef<boolean>
  /** Why nobody was found by the last scan, and what had been read. */
  problem: ShallowRef<(ConsoleRefusal & { read: string }) | undefined>
  find: (text: string) => Promise<void>
  choose: (member: TillMember) => void
  posted: (posted: TillPosted) => void
  /** Back to waiting for a code. */
  clear: () => void
  isWaiting: ComputedRef<boolean>
}

/** What was read, for a person to compare: without what cannot be seen, and no letter of a hundred lines. */
function legible(text: string): string {
  const seen = text.replaceAll(/\p{C}/gu, '').trim()
  return seen.length > 40 ? `${seen.slice(0, 40)}…` : seen
}

/** The way of one customer at the till. A scan always begins with the next one; of two scans in a row the later counts. */
export function useTill(api: TillApi): Till {
  const stage = shallowRef<TillStage>({ kind: 'idle' })
  const isFinding = shallowRef(false)
  const problem: Till['problem'] = shallowRef()
  let latest = 0

  async function find(text: string) {
    if (text.trim() === '') return
    const mine = (latest += 1)
    isFinding.value = true
    problem.value = undefined
    const answer = await api.find(text)
    if (mine !== latest) return
    isFinding.value = false
    if (!answer.ok) {
      problem.value = { ...answer, read: legible(text) }
      stage.value = { kind: 'idle' }
      return
    }
    stage.value = answer.value
  }

  return {
    stage,
    isFinding,
    problem,
    find,
    choose: (member) => (stage.value = { kind: 'member', member }),
    posted(posted) {
      if (stage.value.kind === 'member') stage.value = { kind: 'posted', member: stage.value.member, posted }
    },
    clear() {
      latest += 1
      isFinding.value = false
      problem.value = undefined
      stage.value = { kind: 'idle' }
    },
    isWaiting: computed(() => stage.value.kind === 'idle' || stage.value.kind === 'posted'),
  }
}
