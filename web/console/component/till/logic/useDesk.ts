import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { TillDesk, TillToday } from '../../../../../shared/console/till.ts'
import { useAsync, type Async } from '../../../useAsync.ts'
import { storeChoice } from './storeChoice.ts'
import type { TillApi } from './tillApi.ts'

export type Desk = {
  desk: Async<TillDesk>
  /** `''` for none. */
  store: Ref<string>
  /** For a request: nothing where no store is chosen. */
  storeOf: ComputedRef<string | undefined>
  today: ShallowRef<TillToday>
}

/** What the till knows before anybody comes: its stores, of which this browser remembers one, its reasons, and the day so far. */
export function useDesk(api: Pick<TillApi, 'desk'>): Desk {
  const desk = useAsync(() => api.desk())
  const store = ref('')
  const today = shallowRef<TillToday>({ given: 0, taken: 0 })
  watch(desk.value, (read, before) => {
    if (!read) return
    today.value = read.today
    if (before) return
    const kept = storeChoice.read()
    const known = read.stores.find(({ channel }) => channel === kept)
    // A house with one store need not be asked, unless somebody has said before that none counts.
    store.value =
      known?.channel ?? (read.stores.length === 1 && kept !== '' ? (read.stores[0]?.channel ?? '') : '')
  })
  watch(store, (chosen) => storeChoice.write(chosen))
  return { desk, store, storeOf: computed(() => store.value || undefined), today }
}
