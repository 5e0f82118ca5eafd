import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { StaffSession } from '../../../shared/console/people.ts'
import { may, type Operation } from '../../../shared/console/role.ts'
import type { ConsoleApi } from '../../api/console.ts'
import type { ConsoleRefusal } from '../../api/consoleClient.ts'

/** Who is signed in. The server decides at each request; this only spares people doors that are shut. */
export type Session = {
  who: ShallowRef<StaffSession | undefined>
  /** Whether her role may do this; false while nobody is signed in. */
  may: (operation: Operation) => boolean
  isSignedIn: ComputedRef<boolean>
  /** Asks the server once; `again` also where it is known. `unreachable` says why it cannot be told. */
  load: (again?: boolean) => Promise<'signedIn' | 'nobody' | 'unreachable'>
  problem: ShallowRef<ConsoleRefusal | undefined>
  signOut: () => Promise<boolean>
  /** It is over: whoever it was is nobody here now. */
  forget: () => void
}

/** `api` is asked late, for it tells the session in turn when the server knows it no more. */
export function createSession(api: () => Pick<ConsoleApi, 'get' | 'post'>): Session {
  const who = shallowRef<StaffSession>()
  const problem = shallowRef<ConsoleRefusal>()

  async function load(again = false) {
    if (who.value && !again) return 'signedIn'
    const answer = await api().get<StaffSession>('/session')
    problem.value = answer.ok ? undefined : answer
    if (answer.ok) {
      who.value = answer.value
      return 'signedIn'
    }
    if (answer.status !== 401) return 'unreachable'
    who.value = undefined
    return 'nobody'
  }

  async function signOut() {
    const answer = await api().post('/sign-out')
    if (answer.ok || answer.status === 401) who.value = undefined
    problem.value = answer.ok ? undefined : answer
    return who.value === undefined
  }

  return {
    who,
    problem,
    isSignedIn: computed(() => who.value !== undefined),
    may: (operation) => who.value !== undefined && may(who.value.role, operation),
    load,
    signOut,
    forget: () => (who.value = undefined),
  }
}
