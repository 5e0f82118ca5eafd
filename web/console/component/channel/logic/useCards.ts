import { computed } from 'vue'
import { useAsync } from '../../../useAsync.ts'
import { useChannelApi } from './channelApi.ts'

/** The cards that can be handed out, the default one first. */
export function useCards() {
  const api = useChannelApi()
  const answer = useAsync(() => api.cards())
  const cards = computed(() => answer.value.value?.items.filter(({ status }) => status !== 'deleted') ?? [])
  return { cards, isRead: computed(() => answer.state.value !== 'waiting') }
}
