import { computed, onBeforeUnmount, shallowRef, watch } from 'vue'
import type { LevelPreview } from '../../../../../shared/console/program.ts'
import { useProgramApi } from './programApi.ts'
import type { ProgramEdit } from './useProgramEdit.ts'

/** She is still typing. */
const PAUSE_MS = 500

/** Where the levels that are being written would put members: asked a moment after the last change, dropped by the next one. */
export function usePreview({ draft, before, faults }: Pick<ProgramEdit, 'draft' | 'before' | 'faults'>) {
  const api = useProgramApi()
  const preview = shallowRef<LevelPreview>()
  const state = shallowRef<'same' | 'faulty' | 'counting' | 'failed' | 'counted'>('same')
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const asked = computed(() => ({
    levels: draft.levels.map(({ id, threshold }) => ({ id, threshold: threshold ?? -1 })),
    windowDays: draft.levelWindowDays ?? -1,
  }))
  const isFaulty = computed(() =>
    faults.value.some(({ path }) => /^levels(\.\d+\.(threshold|id))?$|^levelWindowDays$/.test(path)),
  )
  const isSame = computed(() => {
    const { levels, levelWindowDays } = before.value
    const was = {
      levels: levels.map(({ id, threshold }) => ({ id, threshold })),
      windowDays: levelWindowDays,
    }
    return JSON.stringify(was) === JSON.stringify(asked.value)
  })

  async function count(mine: number) {
    const { levels, windowDays } = asked.value
    const answer = await api.preview(levels, windowDays)
    if (mine !== latest) return
    preview.value = answer.ok ? answer.value : undefined
    state.value = answer.ok ? 'counted' : 'failed'
  }

  watch(
    () => JSON.stringify([asked.value, isFaulty.value, isSame.value]),
    () => {
      const mine = (latest += 1)
      clearTimeout(timer)
      preview.value = undefined
      state.value = isSame.value ? 'same' : isFaulty.value ? 'faulty' : 'counting'
      if (state.value === 'counting') timer = setTimeout(() => void count(mine), PAUSE_MS)
    },
  )
  onBeforeUnmount(() => {
    latest += 1
    clearTimeout(timer)
  })
  return { preview, state }
}
