import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Profile, ProfileChanged, ProfileField, ProfileFault } from '../../../shared/membership.ts'
import { useParts } from '../parts.ts'
import { useMembership } from './membership.ts'
import { createResource } from './resource.ts'

type Draft = Record<string, string | string[]>
/** How the last attempt to save went. */
export type Saving = 'idle' | 'saving' | 'saved' | 'stale' | 'faults' | 'failed'

/** What a field holds, as its control holds it. */
export const answerOf = (field: ProfileField): string | string[] =>
  field.kind === 'checkbox' ? (field.values ?? []) : field.value

const isSame = (a: string | string[] | undefined, b: string | string[]) =>
  JSON.stringify(Array.isArray(a) ? a.toSorted() : a) === JSON.stringify(Array.isArray(b) ? b.toSorted() : b)

/** Her profile, and what she is writing: it stays while she looks at another page, and is lost by no failure. */
export const useProfile = defineStore('profile', () => {
  const { api } = useParts()
  const membership = useMembership()
  const query = () =>
    membership.cardId === undefined ? '' : `?card=${encodeURIComponent(membership.cardId)}`
  const profile = createResource<Profile>(() => api.get<Profile>(`profile${query()}`))
  const draft = ref<Draft>()
  const saving = ref<Saving>('idle')
  const faults = ref<Record<string, ProfileFault>>({})
  const isEditing = computed(() => draft.value !== undefined)

  function edit(): void {
    const fields = profile.value.value?.fields ?? []
    draft.value = Object.fromEntries(fields.map((field) => [field.id, answerOf(field)]))
    saving.value = 'idle'
    faults.value = {}
  }

  function cancel(): void {
    draft.value = undefined
    faults.value = {}
    saving.value = 'idle'
  }

  function write(id: string, answer: string | string[]): void {
    if (draft.value) draft.value = { ...draft.value, [id]: answer }
    const { [id]: _, ...others } = faults.value
    faults.value = others
  }

  /** Only what she changed: an answer that somebody else corrected meanwhile is not written back. */
  function changes(): Draft {
    const fields = profile.value.value?.fields ?? []
    return Object.fromEntries(
      fields
        .map((field) => [field, draft.value?.[field.id]] as const)
        .filter(([field, answer]) => answer !== undefined && !isSame(answer, answerOf(field)))
        .map(([field, answer]) => [field.id, answer ?? '']),
    )
  }

  async function save(): Promise<void> {
    const before = profile.value.value
    if (!before || !draft.value || saving.value === 'saving') return
    const answers = changes()
    if (Object.keys(answers).length === 0) return cancel()
    saving.value = 'saving'
    const card = membership.cardId === undefined ? {} : { cardId: membership.cardId }
    const answer = await api.post<ProfileChanged>('profile', { ...card, revision: before.revision, answers })
    if (!answer.ok) {
      saving.value = 'failed'
      return
    }
    learn(answer.value, answers)
  }

  function learn(changed: ProfileChanged, answers: Draft): void {
    if (changed.outcome === 'faults') {
      faults.value = changed.faults
      saving.value = 'faults'
      return
    }
    profile.set(changed.profile)
    if (changed.outcome === 'saved') {
      cancel()
      saving.value = 'saved'
      return
    }
    // The newest answers, with hers over them: nothing that she wrote is lost, and nothing of theirs unseen.
    edit()
    draft.value = { ...draft.value, ...answers }
    saving.value = 'stale'
  }

  return { ...profile, draft, saving, faults, isEditing, edit, cancel, write, save }
})
