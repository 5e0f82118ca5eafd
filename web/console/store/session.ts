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
  /** `till` while the page stands inside WeChat as the till: every request says so. */
  door: ShallowRef<'till' | undefined>
  /**
   * Inside WeChat: opens the till by the WeChat that is bound to it, and else by whoever has signed in with a password here.
   * `no_openid`: WeChat has not said yet whose it is. `nobody`: `problem` says why.
   */
  enterTill: () => Promise<'signedIn' | 'nobody' | 'unreachable' | 'no_openid'>
}

/** What a session of the till may do; the server refuses it everything else. */
const ofTheTill: readonly Operation[] = ['till.use', 'till.find', 'till.post', 'till.undo']

/** `api` is asked late, for it tells the session in turn when the server knows it no more. */
export function createSession(api: () => Pick<ConsoleApi, 'get' | 'post'>): Session {
  const who = shallowRef<StaffSession>()
  const problem = shallowRef<ConsoleRefusal>()
  const door = shallowRef<'till'>()

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
    if (who.value === undefined) door.value = undefined
    return who.value === undefined
  }

  async function enterTill() {
    if (who.value) return 'signedIn'
    door.value = 'till'
    const known = await load(true)
    if (known !== 'nobody') return known
    const entry = await api().post('/till/enter')
    if (entry.ok) return load(true)
    door.value = undefined
    if (entry.code === 'no_openid') return 'no_openid'
    if (entry.status === 0 || entry.status >= 500) {
      problem.value = entry
      return 'unreachable'
    }
    const state = await load(true)
    if (state === 'nobody') problem.value = entry
    return state
  }

  return {
    who,
    problem,
    isSignedIn: computed(() => who.value !== undefined),
    may: (operation) =>
      who.value !== undefined &&
      may(who.value.role, operation) &&
      (who.value.scope !== 'till' || ofTheTill.includes(operation)),
    load,
    signOut,
    forget: () => (who.value = undefined),
    door,
    enterTill,
  }
}
