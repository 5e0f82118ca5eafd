import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import type { FirstState } from '../../../../shared/portal.ts'
import { partsKey } from '../../../../web/portal/parts.ts'
import { useJoining } from '../../../../web/portal/store/joining.ts'
import { useMembership } from '../../../../web/portal/store/membership.ts'
import { createStage, type Script } from '../stage.ts'

/** The stores on a stage, without a page. */
export function open(first: FirstState, script: Script = {}) {
  const stage = createStage(first, script)
  const pinia = createPinia()
  createApp({}).provide(partsKey, stage.parts).use(pinia)
  setActivePinia(pinia)
  return { ...stage, membership: useMembership(), joining: useJoining() }
}
