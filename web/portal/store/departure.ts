import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { DepartureAnswer, DepartureView } from '../../../shared/membership.ts'
import { useParts } from '../parts.ts'
import { useMembership } from './membership.ts'
import { createResource } from './resource.ts'

export type LeaveSaid = DepartureAnswer['outcome'] | 'failed'

/** Leaving: what it means, what she confirms, and the way back. */
export const useDeparture = defineStore('departure', () => {
  const { api } = useParts()
  const membership = useMembership()
  const view = createResource<DepartureView>(() => api.get<DepartureView>('departure'))
  const typed = ref('')
  const givesUpBalance = ref(false)
  const busy = ref<'request' | 'cancel'>()
  const said = ref<LeaveSaid>()
  /** There is something to send: all four digits, and a word on her money where there is some. */
  const isReady = computed(
    () =>
      typed.value.normalize('NFKC').replaceAll(/\s/g, '').length >= 4 &&
      (view.value.value?.balance === 0 || givesUpBalance.value),
  )

  async function send(which: 'request' | 'cancel', path: string, body: object): Promise<void> {
    if (busy.value !== undefined) return
    busy.value = which
    said.value = undefined
    const answer = await api.post<DepartureAnswer>(path, body)
    busy.value = undefined
    said.value = answer.ok ? answer.value.outcome : 'failed'
    if (!answer.ok) return
    view.set(answer.value.view)
    if (answer.value.outcome === 'requested' || answer.value.outcome === 'cancelled') {
      typed.value = ''
      givesUpBalance.value = false
      void membership.refresh()
    }
  }

  /** What she confirms to lose is what stands before her, to the point and to the fen. */
  async function request(): Promise<void> {
    const shown = view.value.value
    if (!shown || !isReady.value) return
    const { points, balance } = shown
    const figures = { points, balance, givesUpBalance: givesUpBalance.value }
    await send('request', 'departure', { typed: typed.value, ...figures })
  }

  const cancel = () => send('cancel', 'departure/cancel', {})

  return { ...view, typed, givesUpBalance, busy, said, isReady, request, cancel }
})
