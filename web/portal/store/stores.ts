import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { PortalStore, PortalStores } from '../../../shared/membership.ts'
import { distanceOf, toGcj02, type Place } from '../distance.ts'
import { useParts } from '../parts.ts'
import { createResource } from './resource.ts'

export type ListedStore = PortalStore & { metres?: number }

/** By name or address, as people type: blanks and capitals do not matter. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')

/** Those that fit the words, the nearest first where it is known where she is; those without a place last. */
export function listStores(stores: PortalStore[], words: string, place: Place | undefined): ListedStore[] {
  const wanted = plain(words)
  const found = stores.filter(({ name, address = '' }) => plain(`${name}${address}`).includes(wanted))
  if (!place) return found
  const far = found.map((store) =>
    store.location ? { ...store, metres: distanceOf(place, store.location) } : store,
  )
  const metresOf = (store: ListedStore) => store.metres ?? Number.MAX_SAFE_INTEGER
  return far.toSorted((a, b) => metresOf(a) - metresOf(b))
}

/** The stores, and how far they are once she has asked. Her position stays on this page: nothing of it is kept or sent. */
export const useStores = defineStore('stores', () => {
  const { api, wechat, browser } = useParts()
  const stores = createResource<PortalStore[]>(async () => {
    const answer = await api.get<PortalStores>('stores')
    return answer.ok ? { ok: true, value: answer.value.stores } : answer
  })
  const words = ref('')
  const place = shallowRef<Place>()
  const locating = ref<'idle' | 'asking' | 'refused'>('idle')
  const listed = computed(() => listStores(stores.value.value ?? [], words.value, place.value))

  /** By WeChat, which asks her; where it cannot, by the browser, which asks her too. */
  async function find(): Promise<Place | undefined> {
    const answer = await wechat.locate()
    if (answer.outcome === 'located') return answer
    if (answer.outcome === 'cancelled') return undefined
    const own = await browser.locate()
    return own && toGcj02(own)
  }

  async function locate(): Promise<void> {
    if (locating.value === 'asking') return
    locating.value = 'asking'
    place.value = await find()
    locating.value = place.value ? 'idle' : 'refused'
  }

  return { ...stores, words, place, locating, listed, locate }
})
