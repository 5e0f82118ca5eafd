import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { PosterBatch, PosterProgress } from '../../../../../shared/console/channel.ts'
import { useSession } from '../../../parts.ts'
import { readBatches, withBatch, type KeptBatch } from './batchList.ts'
import { useChannelApi } from './channelApi.ts'

const POLL_MS = 2000

/** What is known of a batch: its progress, or that it is gone or cannot be read now. */
export type BatchState = { progress?: PosterProgress; isGone?: boolean; isUnread?: boolean }

const isOver = (state: BatchState | undefined) =>
  state?.isGone === true || state?.progress?.state === 'done' || state?.progress?.state === 'failed'

/** Batches of posters go on while the page is left: they are remembered in this browser, by person, and found again. */
export const useBatches = defineStore('posterBatches', () => {
  const api = useChannelApi()
  const { who } = useSession()
  const key = () => `console:posters:${who.value?.id ?? ''}`
  const kept = shallowRef<KeptBatch[]>([])
  const states = ref<Record<string, BatchState>>({})
  let owner = ''
  let timer = 0
  let watchers = 0

  function remember(batches: KeptBatch[]) {
    kept.value = batches
    try {
      window.localStorage.setItem(key(), JSON.stringify(batches))
    } catch {
      // A browser that remembers nothing still shows them until it is closed.
    }
  }

  async function look(id: string) {
    const answer = await api.posters(id)
    const before = states.value[id]
    if (answer.ok) states.value[id] = { progress: answer.value }
    else if (answer.status === 404) states.value[id] = { ...before, isGone: true }
    else states.value[id] = { ...before, isUnread: true }
  }

  const open = () => kept.value.filter(({ id }) => !isOver(states.value[id]))

  async function poll() {
    window.clearTimeout(timer)
    if (!document.hidden) await Promise.all(open().map(({ id }) => look(id)))
    if (watchers > 0 && open().length > 0) timer = window.setTimeout(() => void poll(), POLL_MS)
  }

  /** Looks after the batches as long as the component that calls this is shown. */
  function follow() {
    if (owner !== key()) {
      owner = key()
      states.value = {}
      let text: string | null = null
      try {
        text = window.localStorage.getItem(key())
      } catch {
        // Nothing is remembered, then.
      }
      kept.value = readBatches(text, Date.now())
    }
    watchers += 1
    void poll()
    onScopeDispose(() => {
      watchers -= 1
      if (watchers === 0) window.clearTimeout(timer)
    })
  }

  function add(id: string, order: PosterBatch) {
    remember(withBatch(kept.value, { id, order, startedAt: Date.now() }))
    void poll()
  }

  return {
    kept,
    states,
    running: computed(() => open().length),
    follow,
    add,
    forget: (id: string) => remember(kept.value.filter((batch) => batch.id !== id)),
  }
})
