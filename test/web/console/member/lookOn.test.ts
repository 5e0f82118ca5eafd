import { computed, effectScope, nextTick, shallowRef } from 'vue'
import { expect, test } from 'vitest'
import { useLookOn } from '../../../../web/console/component/member/logic/useLookOn.ts'
import type { PagedList } from '../../../../web/console/usePaged.ts'

/** A list whose pages are given, one after the other. */
function listOf(pages: number[][]) {
  const rows = shallowRef<number[]>(pages[0] ?? [])
  const at = shallowRef(0)
  const list: PagedList<number> = {
    rows,
    state: computed(() => (rows.value.length === 0 ? 'empty' : 'full')),
    hasMore: computed(() => at.value < pages.length - 1),
    isLoading: shallowRef(false),
    problem: shallowRef(undefined),
    async more() {
      list.isLoading.value = true
      await nextTick()
      at.value += 1
      rows.value = [...rows.value, ...(pages[at.value] ?? [])]
      list.isLoading.value = false
    },
    reload: () => Promise.resolve(),
  }
  return { list, at }
}
const settle = async () => {
  for (let turn = 0; turn < 200; turn += 1) await nextTick()
}

test('while nothing is found and there is more, the next page is asked for by itself, and no further', async () => {
  const scope = effectScope()
  const { list, at } = listOf([[], [], [], [5], [6]])
  const looking = scope.run(() => useLookOn(list))
  await settle()
  list.isLoading.value = true
  list.isLoading.value = false
  await settle()
  expect([at.value, list.rows.value, looking?.isOn.value]).toEqual([3, [5], false])
  scope.stop()
})

test('after a while somebody is asked whether it is worth it', async () => {
  const scope = effectScope()
  const { list, at } = listOf(Array.from({ length: 40 }, () => []))
  const looking = scope.run(() => useLookOn(list))
  await settle()
  expect([at.value, looking?.isOn.value]).toEqual([12, false])
  looking?.begin()
  await settle()
  expect(at.value).toBe(24)
  scope.stop()
})
