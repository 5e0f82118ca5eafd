import { defineStore } from 'pinia'
import { ref } from 'vue'
import type {
  ConsentChange,
  ConsentChanged,
  PortalConsent,
  PortalConsents,
} from '../../../shared/membership.ts'
import { useParts } from '../parts.ts'
import { createResource } from './resource.ts'

/** What became of the last tap, and on which consent. */
export type ConsentSaid = { kind: PortalConsent['kind']; outcome: ConsentChanged['outcome'] | 'failed' }

/** Her consents: to see, give and withdraw, one tap each. */
export const useConsents = defineStore('consents', () => {
  const { api } = useParts()
  const consents = createResource<PortalConsent[]>(async () => {
    const answer = await api.get<PortalConsents>('consents')
    return answer.ok ? { ok: true, value: answer.value.consents } : answer
  })
  const busy = ref<PortalConsent['kind']>()
  const said = ref<ConsentSaid>()

  async function change(change: ConsentChange): Promise<void> {
    if (busy.value !== undefined) return
    busy.value = change.kind
    said.value = undefined
    const answer = await api.post<ConsentChanged>('consents', change)
    busy.value = undefined
    if (answer.ok) consents.set(answer.value.consents)
    said.value = { kind: change.kind, outcome: answer.ok ? answer.value.outcome : 'failed' }
  }

  return { ...consents, busy, said, change }
})
