import { reactive } from 'vue'
import type { PhoneCardFace } from '../../contract.ts'
import type { ScanKind } from '../../scannable.ts'

export type Tab = 'chats' | 'contacts' | 'discover' | 'me'

/** What the camera saw. */
export type Scanned = { text: string; kind: ScanKind }

/** Everything the phone can show over its home; the stack is what "back" goes through. */
export type Screen =
  | { name: 'chat'; chatId: string }
  | { name: 'browser'; url: string }
  /** With `done` a page asked, and for these kinds of codes. */
  | { name: 'scanner'; kinds?: ScanKind[]; done?: (seen: Scanned | undefined) => void }
  | { name: 'claim'; face: PhoneCardFace; outerStr: string }
  | { name: 'card'; cardId: string; code: string }
  | { name: 'about'; face: PhoneCardFace; holding?: { cardId: string; code: string } }
  | { name: 'pack' }
  | { name: 'memberCards' }
export type Entry = Screen & { id: number }

/** The stack of screens, kept in memory: the browser's own history belongs to the page in the phone. */
export function createNavigation() {
  const state: { tab: Tab; stack: Entry[]; isForward: boolean } = reactive({
    tab: 'chats',
    stack: [],
    isForward: true,
  })
  let lastId = 0
  const push = (screen: Screen) => {
    state.isForward = true
    state.stack.push({ ...screen, id: (lastId += 1) })
  }
  const drop = (entry: Entry) => {
    if (entry.name === 'scanner') entry.done?.(undefined)
  }
  return {
    state,
    push,
    back() {
      state.isForward = false
      const entry = state.stack.pop()
      if (entry) drop(entry)
    },
    /** The new screen in place of the topmost, so that "back" skips what is over. */
    replace(screen: Screen) {
      const entry = state.stack.pop()
      if (entry) drop(entry)
      push(screen)
    },
    close(id: number) {
      state.isForward = false
      const index = state.stack.findIndex((entry) => entry.id === id)
      for (const entry of index < 0 ? [] : state.stack.splice(index)) drop(entry)
    },
    home(tab: Tab = 'chats') {
      state.isForward = false
      state.tab = tab
      for (const entry of state.stack.splice(0)) drop(entry)
    },
  }
}
