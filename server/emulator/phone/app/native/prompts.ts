import { reactive } from 'vue'
import type { AddCardResult } from '../../contract.ts'

export type OfferedCard = Extract<AddCardResult, { ok: true }>['cards'][number]
export type SheetAction = { key: string; label: string; isWarning?: boolean }

type Pending<Value> = { answer: (value: Value) => void }

/** What lies over every screen for a moment. Each question is a promise; a new one takes the place of the old. */
export function createPrompts() {
  const state: {
    toast: { text: string; isDone: boolean } | undefined
    banner: { title: string; text: string } | undefined
    dialog: ({ title: string; text: string; confirm: string; cancel?: string } & Pending<boolean>) | undefined
    actions: ({ title?: string; items: SheetAction[] } & Pending<string | undefined>) | undefined
    offer: ({ cards: OfferedCard[] } & Pending<boolean>) | undefined
  } = reactive({
    toast: undefined,
    banner: undefined,
    dialog: undefined,
    actions: undefined,
    offer: undefined,
  })
  let toastTimer: ReturnType<typeof setTimeout> | undefined
  let bannerTimer: ReturnType<typeof setTimeout> | undefined

  return {
    state,
    toast(text: string, isDone = false) {
      clearTimeout(toastTimer)
      state.toast = { text, isDone }
      toastTimer = setTimeout(() => (state.toast = undefined), 1800)
    },
    /** A notice of the phone's system, above everything. */
    banner(title: string, text: string) {
      clearTimeout(bannerTimer)
      state.banner = { title, text }
      bannerTimer = setTimeout(() => (state.banner = undefined), 6000)
    },
    confirm(question: { title: string; text: string; confirm: string; cancel?: string }): Promise<boolean> {
      return new Promise((resolve) => {
        const answer = (value: boolean) => {
          state.dialog = undefined
          resolve(value)
        }
        state.dialog = { ...question, answer }
      })
    },
    choose(items: SheetAction[], title?: string): Promise<string | undefined> {
      return new Promise((resolve) => {
        const answer = (value: string | undefined) => {
          state.actions = undefined
          resolve(value)
        }
        state.actions = { items, answer, ...(title === undefined ? {} : { title }) }
      })
    },
    /** The half-screen sheet of addCard; true is 添加. */
    offer(cards: OfferedCard[]): Promise<boolean> {
      return new Promise((resolve) => {
        state.offer?.answer(false)
        const answer = (value: boolean) => {
          state.offer = undefined
          resolve(value)
        }
        state.offer = { cards, answer }
      })
    },
  }
}
