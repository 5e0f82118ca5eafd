import type { Paged } from '../../../../../shared/console/answer.ts'
import type { CardSummary } from '../../../../../shared/console/card.ts'
import type {
  ArticleSnippet,
  AskQrcode,
  Channel,
  ChannelEdit,
  ChannelsImported,
  LandingPage,
  NewChannel,
  NewLandingPage,
  PosterBatch,
  PosterOptions,
  PosterProgress,
  Qrcode,
} from '../../../../../shared/console/channel.ts'
import type { ConsoleApi } from '../../../../api/console.ts'
import type { ConsoleAnswer } from '../../../../api/consoleClient.ts'
import { useApi } from '../../../parts.ts'

/** Which channels: `archived` '0' those in use, '1' those that are not, and all of them where nothing is said. */
export type ChannelFilter = { q?: string; kind?: Channel['kind'] | ''; archived?: '0' | '1' }

/** Every question that the pages of handing out ask the server, by the contract's names. Nothing here throws. */
export function channelApi(api: ConsoleApi) {
  const at = (channel: string, rest = '') => `/channels/${encodeURIComponent(channel)}${rest}`
  return {
    list: (filter: ChannelFilter, cursor?: string) =>
      api.get<Paged<Channel>>('/channels', { ...filter, cursor }),
    /** One channel; nothing where there is none. */
    async find(channel: string): Promise<ConsoleAnswer<Channel | undefined>> {
      const answer = await api.get<Channel>(at(channel))
      return answer.ok || answer.code !== 'channel_unknown' ? answer : { ok: true, value: undefined }
    },
    add: (channel: NewChannel) => api.post<Channel>('/channels', channel),
    edit: (channel: string, edit: ChannelEdit) => api.patch<Channel>(at(channel), edit),
    archive: (channel: string) => api.post(at(channel, '/archive')),
    restore: (channel: string) => api.post(at(channel, '/restore')),
    importStores: (lines: string) => api.post<ChannelsImported>('/channels/import', { lines }),
    qrcode: (channel: string, asked: AskQrcode) => api.post<Qrcode>(at(channel, '/qrcode'), asked),
    posterUrl: (channel: string, file: 'pdf' | 'png', options: PosterOptions) =>
      api.fileUrl(at(channel, `/poster.${file}`), posterQuery(options)),
    /** Asks for the picture again, for the sentence that says why it cannot be drawn: a picture's address tells none. */
    posterProblem: (channel: string, options: PosterOptions) =>
      api.get<unknown>(at(channel, '/poster.png'), posterQuery(options)),
    startPosters: (batch: PosterBatch) => api.post<{ id: string }>('/posters', batch),
    posters: (id: string) => api.get<PosterProgress>(`/posters/${encodeURIComponent(id)}`),
    postersUrl: (id: string) => api.fileUrl(`/posters/${encodeURIComponent(id)}/file`),
    landingPages: () => api.get<{ items: LandingPage[] }>('/landing-pages'),
    addLandingPage: (page: NewLandingPage) => api.post<LandingPage>('/landing-pages', page),
    article: (cardId: string) => api.get<ArticleSnippet>(`/cards/${encodeURIComponent(cardId)}/article`),
    cards: () => api.get<{ items: CardSummary[] }>('/cards'),
  }
}

const posterQuery = ({ bleed, ...options }: PosterOptions) => ({ ...options, bleed: bleed ? '1' : undefined })

export const useChannelApi = () => channelApi(useApi())
