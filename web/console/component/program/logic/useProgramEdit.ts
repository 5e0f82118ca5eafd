import { computed, inject, provide, reactive, ref, shallowRef, type InjectionKey } from 'vue'
import type { ProgramSaved, ProgramView } from '../../../../../shared/console/program.ts'
import { programChanges } from '../../../../../shared/console/programChanges.ts'
import { programFaults } from '../../../../../shared/console/programFaults.ts'
import { programFaultSentences } from '../../../../../shared/text/console/program.ts'
import { usePreferences, useSession } from '../../../parts.ts'
import { useSubmit } from '../../../useSubmit.ts'
import { createFaultDesk } from '../../card/logic/faultDesk.ts'
import { draftOf, programOf } from './programDraft.ts'
import { useProgramApi } from './programApi.ts'

export type ProgramEdit = ReturnType<typeof useProgramEdit>
const key: InjectionKey<ProgramEdit> = Symbol('program')

/**
 * An edit of the rules: the draft, what is wrong with it, and what differs from what is saved. It is saved as a whole over
 * the revision that it stands on; where somebody else was faster nothing is saved, and the newest can be read.
 */
export function useProgramEdit(seen: ProgramView, read: () => Promise<ProgramView | undefined>) {
  const { locale } = usePreferences()
  const { may } = useSession()
  const api = useProgramApi()
  const view = shallowRef(seen)
  const before = computed(() => view.value.program)
  const draft = reactive(draftOf(seen.program))
  const faults = computed(() => programFaults(draft))
  const after = computed(() => programOf(draft))
  const changes = computed(() => programChanges(before.value, after.value))
  const isDirty = computed(() => changes.value.length > 0)
  const isReadOnly = computed(() => !may('program.edit'))
  const desk = createFaultDesk(() => programFaultSentences(locale.value, faults.value))
  const submit = useSubmit()
  const isStale = ref(false)

  function become(next: ProgramView) {
    view.value = next
    Object.assign(draft, draftOf(next.program))
    desk.reset()
  }
  /** The newest rules, and with them everything that is shown beside them. */
  async function reload() {
    const next = await read()
    if (next) become(next)
    isStale.value = false
  }

  async function save(): Promise<ProgramSaved | undefined> {
    const saved = await submit.run(() => api.save(view.value.revision, after.value))
    if (saved) await reload()
    else if (submit.problem.value?.code === 'stale') {
      submit.reset()
      isStale.value = true
    } else desk.fromServer(belowProgram(submit.fields.value))
    return saved
  }

  const edit = {
    view,
    draft,
    before,
    after,
    faults,
    changes,
    isDirty,
    isReadOnly,
    isStale,
    desk,
    submit,
    save,
    reload,
    undo: () => become(view.value),
  }
  provide(key, edit)
  return edit
}

/** The server's paths begin at the request, the page's at the rules. */
const belowProgram = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([path, text]) => [path.replace(/^program\./, ''), text]))

/** The edit of the page around this component. */
export function useProgram(): ProgramEdit {
  const edit = inject(key)
  if (!edit) throw new Error('no rules are being edited around this component')
  return edit
}
