import { inject, provide, type InjectionKey } from 'vue'
import type { ActivationForm } from '../../../../../shared/card.ts'
import type { CardDraft } from '../../../../../shared/console/cardDraft.ts'

/** The card that a page is drawing. `before` is how WeChat has it, where it exists already. */
export type Drawing = {
  draft: CardDraft
  form: ActivationForm
  before?: CardDraft
}

const key: InjectionKey<Drawing> = Symbol('drawing')

/** Lets the form's parts draw on one card; the object is reactive and the parts write into it. */
export const provideDrawing = (drawing: Drawing): void => provide(key, drawing)

export function useDrawing(): Drawing {
  const drawing = inject(key)
  if (!drawing) throw new Error('no card is being drawn around this part')
  return drawing
}
