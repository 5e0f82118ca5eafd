import { computed, onBeforeUnmount, reactive, ref, shallowRef, watch } from 'vue'
import type { CardCreated } from '../../../../../shared/console/card.ts'
import { cardFaults } from '../../../../../shared/console/cardFaults.ts'
import { formFaults } from '../../../../../shared/console/formFaults.ts'
import { faultSentences } from '../../../../../shared/text/console/faultSentence.ts'
import { usePreferences, useSession } from '../../../parts.ts'
import { useSubmit } from '../../../useSubmit.ts'
import { provideDrawing } from './cardDraftKey.ts'
import { useCardApi } from './cardApi.ts'
import { cardSentences } from './cardSentences.ts'
import { createFaultDesk } from './faultDesk.ts'
import { pagePaths } from './faultPath.ts'
import { localDraft, type KeptDraft } from './localDraft.ts'
import { newKey } from './newKey.ts'
import { newDraft, newForm } from './newDraft.ts'
import { tidyDraft } from './tidyDraft.ts'

/** The browser's storage, where it may be touched at all. */
function storage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

/**
 * A card that is being made: its draft, kept in the browser while it is written; what is wrong with it; and the one request
 * that makes it. The key is the form's own, so a second click or a lost answer never makes a second card.
 */
export function useNewCard() {
  const { locale } = usePreferences()
  const { who } = useSession()
  const api = useCardApi()
  const key = newKey()
  const store = localDraft(storage(), who.value?.id ?? '')

  const drawing = { draft: reactive(newDraft(locale.value)), form: reactive(newForm(locale.value)) }
  provideDrawing(drawing)
  const hasForm = computed(() => ['redirect', 'oneTap'].includes(drawing.draft.activation.mode))
  const desk = createFaultDesk(() => ({
    ...cardSentences(locale.value, cardFaults(tidyDraft(drawing.draft), Date.now() / 1000)),
    ...(hasForm.value && faultSentences(locale.value, formFaults(drawing.form), 'form.')),
  }))

  const kept = shallowRef<KeptDraft | undefined>(store.load())
  const isDirty = ref(false)
  const isKept = ref(false)
  let timer = 0
  watch(
    [drawing.draft, drawing.form],
    () => {
      isDirty.value = true
      window.clearTimeout(timer)
      timer = window.setTimeout(save, 600)
    },
    { deep: true },
  )
  function save() {
    // What was kept before is not overwritten while it is still being offered.
    if (kept.value || !isDirty.value) return
    const { draft: card, form } = drawing
    isKept.value = store.save({ savedAt: new Date().toISOString(), card, form })
  }
  onBeforeUnmount(() => {
    window.clearTimeout(timer)
    save()
  })

  const submit = useSubmit()
  const created = shallowRef<CardCreated>()
  async function send() {
    const card = tidyDraft(drawing.draft)
    const answer = await submit.run(() =>
      api.create({ key, card, ...(hasForm.value && { form: drawing.form }) }),
    )
    if (answer) {
      created.value = answer
      isDirty.value = false
      window.clearTimeout(timer)
      store.clear()
    } else desk.fromServer(pagePaths(submit.fields.value))
    return answer
  }

  return {
    drawing,
    desk,
    hasForm,
    kept,
    isKept,
    isDirty,
    created,
    submit,
    send,
    resume() {
      if (!kept.value) return
      Object.assign(drawing.draft, kept.value.card)
      Object.assign(drawing.form, kept.value.form)
      kept.value = undefined
    },
    discard() {
      kept.value = undefined
      store.clear()
    },
  }
}
