import type {
  TillDesk,
  TillFound,
  TillPost,
  TillPosted,
  TillQuote,
  TillRecent,
  TillUndone,
} from '../../../../../shared/console/till.ts'
import type { ConsoleAnswer } from '../../../../api/consoleClient.ts'
import { useApi } from '../../../parts.ts'

export type TillApi = {
  desk: () => Promise<ConsoleAnswer<TillDesk>>
  find: (text: string) => Promise<ConsoleAnswer<TillFound>>
  quote: (purchase: QuotedPurchase) => Promise<ConsoleAnswer<TillQuote>>
  post: (post: TillPost) => Promise<ConsoleAnswer<TillPosted>>
  undo: (undo: { key: string; postingId: string }) => Promise<ConsoleAnswer<TillUndone>>
  recent: (cursor?: string) => Promise<ConsoleAnswer<TillRecent>>
}
export type QuotedPurchase = {
  memberId: string
  cardId: string | undefined
  fen: number
  redeemPoints: number
}

/** The doors of the till; see shared/console/till.ts. */
export function useTillApi(): TillApi {
  const api = useApi()
  return {
    desk: () => api.get('/till'),
    find: (text) => api.post('/till/find', { text }),
    quote: (purchase) => api.get('/till/quote', purchase),
    post: (post) => api.post('/till/post', post),
    undo: (undo) => api.post('/till/undo', undo),
    recent: (cursor) => api.get('/till/recent', { cursor }),
  }
}
