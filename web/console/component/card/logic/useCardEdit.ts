import { computed, reactive, ref, shallowRef } from 'vue'
import type { CardEdited, EditableField } from '../../../../../shared/console/card.ts'
import { reviewFields } from '../../../../../shared/console/card.ts'
import type { CardDraft } from '../../../../../shared/console/cardDraft.ts'
import { editFaults } from '../../../../../shared/console/editFaults.ts'
import { usePreferences } from '../../../parts.ts'
import { useSubmit } from '../../../useSubmit.ts'
import { provideDrawing } from './cardDraftKey.ts'
import { useCardApi } from './cardApi.ts'
import { cardChanges, type Changed } from './cardChanges.ts'
import type { CardOnPage } from './cardOnPage.ts'
import { cardSentences } from './cardSentences.ts'
import { createFaultDesk } from './faultDesk.ts'
import { pagePaths } from './faultPath.ts'
import { newForm } from './newDraft.ts'
import { tidyDraft } from './tidyDraft.ts'

const copyOf = (card: CardDraft): CardDraft => JSON.parse(JSON.stringify(card)) as CardDraft

/** Replaces everything in a draft, also what the other has not. */
function become(draft: CardDraft, card: CardDraft): void {
  for (const field of Object.keys(draft)) if (!(field in card)) Reflect.deleteProperty(draft, field)
  Object.assign(draft, card)
}

/**
 * An edit of a card: only what differs is sent, with the revision that it stands on. Where somebody else was faster
 * nothing is sent, and the newest can be loaded with one's own changes on top.
 */
export function useCardEdit({ card, reload }: CardOnPage) {
  const { locale } = usePreferences()
  const api = useCardApi()
  const before = shallowRef(copyOf(card.value.card))
  const revision = ref(card.value.revision)
  const draft = reactive(copyOf(card.value.card))
  provideDrawing({ draft, form: card.value.form ?? newForm(locale.value), before: before.value })

  const changed = computed<Changed>(() => cardChanges(before.value, tidyDraft(draft)))
  const isDirty = computed(() => changed.value.fields.length > 0)
  const desk = createFaultDesk(
    () => cardSentences(locale.value, editFaults(before.value, tidyDraft(draft), Date.now() / 1000)),
    (path) => (reviewFields as readonly string[]).includes(path),
  )
  const submit = useSubmit()
  const theirs = ref<EditableField[]>([])
  const isStale = ref(false)

  async function save(): Promise<CardEdited | undefined> {
    const { changes, clear } = changed.value
    const edited = await submit.run(() =>
      api.edit(card.value.cardId, { revision: revision.value, changes, clear }),
    )
    if (edited) {
      revision.value = edited.revision
      before.value = tidyDraft(draft)
      desk.reset()
      await reload()
    } else if (submit.problem.value?.code === 'stale') {
      submit.reset()
      const mine = before.value
      await reload()
      theirs.value = cardChanges(mine, card.value.card).fields
      isStale.value = true
    } else desk.fromServer(pagePaths(submit.fields.value))
    return edited
  }

  return {
    draft,
    desk,
    changed,
    isDirty,
    submit,
    save,
    isStale,
    theirs,
    undo() {
      become(draft, copyOf(before.value))
      desk.reset()
    },
    /** Takes the newest over; with `keepMine` one's own changes stand on it. */
    load(keepMine: boolean) {
      const { changes, clear } = changed.value
      become(draft, copyOf(card.value.card))
      before.value = copyOf(card.value.card)
      revision.value = card.value.revision
      if (keepMine) {
        Object.assign(draft, JSON.parse(JSON.stringify(changes)))
        for (const field of clear) Reflect.deleteProperty(draft, field)
      }
      isStale.value = false
    },
  }
}
