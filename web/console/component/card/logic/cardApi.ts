import type { ActivationForm } from '../../../../../shared/card.ts'
import type {
  Adoptable,
  CardCreated,
  CardDetail,
  CardEdited,
  CardSummary,
  CodesDeposited,
  CreateCard,
  EditCard,
  Finding,
  Health,
  Picture,
  PictureKind,
  Whitelist,
} from '../../../../../shared/console/card.ts'
import type { ConsoleApi } from '../../../../api/console.ts'
import { useApi } from '../../../parts.ts'

/** Every question that the pages of a card ask the server, by the contract's names. Nothing here throws. */
export function cardApi(api: ConsoleApi) {
  const at = (cardId: string, rest = '') => `/cards/${encodeURIComponent(cardId)}${rest}`
  return {
    list: () => api.get<{ items: CardSummary[] }>('/cards'),
    read: (cardId: string) => api.get<CardDetail>(at(cardId)),
    create: (body: CreateCard) => api.post<CardCreated>('/cards', body),
    edit: (cardId: string, body: EditCard) => api.patch<CardEdited>(at(cardId), body),
    setForm: (cardId: string, revision: string, form: ActivationForm) =>
      api.put<{ revision?: string; formRevision?: string }>(at(cardId, '/form'), { revision, form }),
    changeStock: (cardId: string, key: string, change: number) =>
      api.post<{ stock: number }>(at(cardId, '/stock'), { key, change }),
    remove: (cardId: string, title: string) => api.post<{ ok: true }>(at(cardId, '/delete'), { title }),
    makeDefault: (cardId: string) => api.post(at(cardId, '/default')),
    adoptable: () => api.get<{ items: Adoptable[] }>('/cards/adoptable'),
    adopt: (cardIds: string[]) => api.post('/cards/adopt', { cardIds }),
    whitelist: () => api.get<Whitelist>('/whitelist'),
    setWhitelist: (list: Whitelist) => api.put('/whitelist', list),
    codeCount: (cardId: string) => api.get<{ count: number }>(at(cardId, '/codes')),
    depositCodes: (cardId: string, codes: string[]) =>
      api.post<CodesDeposited>(at(cardId, '/codes'), { codes }),
    health: (cardId: string) => api.get<Health>(at(cardId, '/health')),
    cure: (cardId: string, check: Finding['check']) => api.post(at(cardId, `/health/${check}/cure`)),
    uploadPicture(kind: PictureKind, blob: Blob) {
      const form = new FormData()
      form.set('kind', kind)
      form.set('file', blob, blob.type === 'image/png' ? `${kind}.png` : `${kind}.jpg`)
      return api.upload<Picture>('/pictures', form)
    },
  }
}

export const useCardApi = () => cardApi(useApi())
