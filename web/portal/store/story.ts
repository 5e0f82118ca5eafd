import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Account } from '../../../shared/ledger.ts'
import type { LedgerPage, LedgerPosting } from '../../../shared/membership.ts'
import type { Answer } from '../../api/ask.ts'
import { useParts } from '../parts.ts'
import { createResource, type Resource } from './resource.ts'

/** What is shown of one account: some pages of it, the newest first. */
type Shown = { items: LedgerPosting[]; next: string | undefined }

/** New postings before those that are there; where they do not reach that far, only the new ones: no gap is ever hidden. */
export function mergeStory(before: Shown | undefined, page: LedgerPage): Shown {
  const fresh = { items: page.items, next: page.next }
  const oldest = page.items.at(-1)
  const at = before?.items.findIndex(({ id }) => id === oldest?.id) ?? -1
  if (!before || at < 0) return fresh
  return { items: [...page.items, ...before.items.slice(at + 1)], next: before.next }
}

function createStory(account: Account) {
  const { api } = useParts()
  const read = (cursor?: string): Promise<Answer<LedgerPage>> => {
    const query = new URLSearchParams({ account, ...(cursor === undefined ? {} : { cursor }) })
    return api.get<LedgerPage>(`ledger?${query.toString()}`)
  }
  const story: Resource<Shown> = createResource(async () => {
    const answer = await read()
    return answer.ok ? { ok: true, value: mergeStory(story.value.value, answer.value) } : answer
  })
  const older = ref<'idle' | 'asking' | 'failed'>('idle')

  /** The next page behind the last one. */
  async function more(): Promise<void> {
    const next = story.value.value?.next
    if (next === undefined || older.value === 'asking') return
    older.value = 'asking'
    const answer = await read(next)
    older.value = answer.ok ? 'idle' : 'failed'
    // What came meanwhile may have begun the list anew: then this page belongs to another one.
    const now = story.value.value
    if (!answer.ok || now?.next !== next) return
    story.set({ items: [...now.items, ...answer.value.items], next: answer.value.next })
  }
  return { ...story, older, more }
}

/** The stories of points and of balance; kept while she looks at other pages, so that she comes back to where she was. */
export const usePointsStory = defineStore('story-points', () => createStory('points'))
export const useBalanceStory = defineStore('story-balance', () => createStory('balance'))
