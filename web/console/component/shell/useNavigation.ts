import { computed, type Component, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { usePreferences, useSession } from '../../parts.ts'
import { useProblemCount } from '../inbox/logic/useProblemCount.ts'

export type NavItem = {
  path: string
  label: string
  icon: Component
  order: number
  isHere: boolean
  /** How much waits there; 0 for nothing, and for pages where nothing does. */
  waiting: number
}

/** The pages from 50 on are about the house, those before about the work. */
const HOUSE = 50

/** The navigation of whoever is signed in: what her role may open, in order; the item that leads to the present page is `isHere`. */
export function useNavigation(): { work: ComputedRef<NavItem[]>; house: ComputedRef<NavItem[]> } {
  const router = useRouter()
  const route = useRoute()
  const { locale } = usePreferences()
  const { may, who } = useSession()
  const { count } = useProblemCount()
  const waits = { problems: computed(() => count.value?.open ?? 0) }

  const items = computed(() => {
    const doors = router
      .getRoutes()
      .flatMap(({ path, meta: { nav, operation, title, isTill } }) =>
        nav && title && (operation === undefined || may(operation)) && (isTill || who.value?.scope !== 'till')
          ? [{ path, label: title(locale.value), ...nav }]
          : [],
      )
      .sort((a, b) => a.order - b.order)
    const isBelow = (path: string) =>
      path === '/' ? route.path === '/' : `${route.path}/`.startsWith(`${path}/`)
    const here = doors.filter(({ path }) => isBelow(path)).sort((a, b) => b.path.length - a.path.length)[0]
    return doors.map((door) => ({
      ...door,
      isHere: door === here,
      waiting: door.badge ? waits[door.badge].value : 0,
    }))
  })
  return {
    work: computed(() => items.value.filter(({ order }) => order < HOUSE)),
    house: computed(() => items.value.filter(({ order }) => order >= HOUSE)),
  }
}
