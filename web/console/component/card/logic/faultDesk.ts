import { computed, inject, provide, reactive, ref, type ComputedRef, type InjectionKey } from 'vue'

/**
 * What is wrong with a form, by path. A field says its fault once somebody has left it, all say theirs once the form was
 * sent; what the server found stands until the field is touched again.
 */
export type FaultDesk = {
  errorOf: (path: string) => string | undefined
  /** Somebody left the field. */
  touch: (path: string) => void
  /** Somebody changes the field: what the server said of it is over. */
  forget: (path: string) => void
  /** What a field itself cannot read, such as letters in an amount; undefined takes it back. */
  report: (path: string, sentence: string | undefined) => void
  /** The form was sent: everything is said. Answers what is wrong. */
  showAll: () => string[]
  fromServer: (fields: Record<string, string>) => void
  reset: () => void
  /** What is being said now, in the form's order. */
  shown: ComputedRef<{ path: string; sentence: string }[]>
  /** Whether changing this field sends the card back to review. */
  isReview: (path: string) => boolean
}

const key: InjectionKey<FaultDesk> = Symbol('faults')

/** The desk of a form. `find` answers all faults of the form as it stands, sentences by path. */
export function createFaultDesk(
  find: () => Record<string, string>,
  isReview: (path: string) => boolean = () => false,
): FaultDesk {
  const touched = reactive(new Set<string>())
  const server = ref<Record<string, string>>({})
  const own = reactive(new Map<string, string>())
  const isAllShown = ref(false)
  const found = computed(() => ({ ...find(), ...Object.fromEntries(own) }))

  const shown = computed(() => {
    const mine = Object.entries(found.value).filter(([path]) => isAllShown.value || touched.has(path))
    return Object.entries({ ...Object.fromEntries(mine), ...server.value }).map(([path, sentence]) => ({
      path,
      sentence,
    }))
  })
  const byPath = computed(() => new Map(shown.value.map(({ path, sentence }) => [path, sentence])))

  const desk: FaultDesk = {
    errorOf: (path) => byPath.value.get(path),
    touch: (path) => void touched.add(path),
    forget(path) {
      if (!(path in server.value)) return
      const { [path]: _gone, ...rest } = server.value
      server.value = rest
    },
    report(path, sentence) {
      if (sentence === undefined) own.delete(path)
      else own.set(path, sentence)
    },
    showAll() {
      isAllShown.value = true
      return Object.keys(found.value)
    },
    fromServer: (fields) => void (server.value = fields),
    reset() {
      touched.clear()
      own.clear()
      server.value = {}
      isAllShown.value = false
    },
    shown,
    isReview,
  }
  provide(key, desk)
  return desk
}

/** The desk of the form around this component. */
export function useFaultDesk(): FaultDesk {
  const desk = inject(key)
  if (!desk) throw new Error('no form stands around this field')
  return desk
}

/** The place of a path on the page; the nearest one around where the path has none of its own. */
function placeOf(root: ParentNode, path: string): HTMLElement | undefined {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const place = root.querySelector<HTMLElement>(`[data-path="${parts.slice(0, length).join('.')}"]`)
    if (place) return place
  }
  return undefined
}

/** Faults in the order in which a reader meets them; one without a place comes last. */
export function inPageOrder<T extends { path: string }>(root: ParentNode, faults: readonly T[]): T[] {
  const places = faults.map((fault) => ({ fault, place: placeOf(root, fault.path) }))
  places.sort((a, b) => {
    if (!a.place || !b.place) return Number(!a.place) - Number(!b.place)
    return a.place.compareDocumentPosition(b.place) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  })
  return places.map(({ fault }) => fault)
}

/** What the page calls a field: its label, as it stands there. */
export function labelOf(root: ParentNode, path: string): string {
  const place = placeOf(root, path)
  const label = place?.querySelector('[id$="-label"], label')?.textContent?.trim()
  return label ?? place?.querySelector('[aria-label]')?.getAttribute('aria-label') ?? ''
}

/** Brings the keyboard to a field: its control, else its heading; the nearest one around where the field has none of its own. */
export function focusPath(root: ParentNode, path: string): boolean {
  const place = placeOf(root, path)
  if (!place) return false
  const control = place.querySelector<HTMLElement>(
    'input:not([type=hidden]):not([disabled]):not([type=file]), textarea, select, button, [tabindex="0"]',
  )
  place.scrollIntoView({ block: 'center' })
  ;(control ?? place).focus({ preventScroll: true })
  return true
}

/** Brings the keyboard to the first of what is wrong. */
export function focusFirst(root: ParentNode, desk: FaultDesk): void {
  const [first] = inPageOrder(root, desk.shown.value)
  if (first) focusPath(root, first.path)
}
