import { inject, provide, type InjectionKey, type ShallowRef } from 'vue'
import type { CardDetail } from '../../../../../shared/console/card.ts'

/** The card whose page is open: as it was read last, and how to read it again. */
export type CardOnPage = { card: ShallowRef<CardDetail>; reload: () => Promise<void> }

const key: InjectionKey<CardOnPage> = Symbol('card on page')
export const provideCard = (page: CardOnPage): void => provide(key, page)

export function useCardOnPage(): CardOnPage {
  const page = inject(key)
  if (!page) throw new Error('no page of a card stands around this')
  return page
}
