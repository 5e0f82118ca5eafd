import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { CopyLink } from '../../../shared/membership.ts'
import { useParts } from '../parts.ts'
import { usePortal } from './portal.ts'
import { createResource } from './resource.ts'

/** The copy as the page reads it; the whole of it is in the file. */
export type Copy = {
  member: { memberNo: string; joinedAt: string; points: number; balance: number; level: string | null }
  profile: { name: string; value: string; values?: string[] }[]
  consents: { history: unknown[] }[]
  ledger: unknown[]
  cards: unknown[]
  journeys: unknown[]
  wechatEvents: unknown[]
}
export type FileState = 'ready' | 'busy' | 'done' | 'over' | 'failed'

/** The copy of her data: to be read, copied, and taken away by a one-time link. */
export const useCopy = defineStore('copy', () => {
  const { api, browser } = useParts()
  const portal = usePortal()
  const copy = createResource<Copy>(() => api.get<Copy>('export'))
  const text = computed(() => (copy.value.value ? `${JSON.stringify(copy.value.value, null, 2)}\n` : ''))
  const link = shallowRef<CopyLink>()
  const linking = ref<'idle' | 'busy' | 'failed'>('idle')
  const file = ref<FileState>('ready')

  async function makeLink(): Promise<void> {
    if (linking.value === 'busy') return
    linking.value = 'busy'
    const answer = await api.post<CopyLink>('export-link', {})
    linking.value = answer.ok ? 'idle' : 'failed'
    link.value = answer.ok ? answer.value : undefined
  }

  /** In an ordinary browser, by the link's secret: once. */
  async function takeFile(): Promise<void> {
    if (portal.link === undefined || file.value === 'busy') return
    file.value = 'busy'
    const answer = await api.post<Copy>('export-file', { token: portal.link })
    if (!answer.ok) {
      file.value = answer.why === 'refused' ? 'over' : 'failed'
      return
    }
    browser.save(`member-${answer.value.member.memberNo}.json`, `${JSON.stringify(answer.value, null, 2)}\n`)
    file.value = 'done'
  }

  return { ...copy, text, link, linking, file, makeLink, takeFile }
})
