import type { Paged } from '../../../../../shared/console/answer.ts'
import type {
  CheckImport,
  ExportKind,
  ImportSummary,
  ImportView,
  NewImport,
  ReadImport,
} from '../../../../../shared/console/transfer.ts'
import type { ConsoleApi } from '../../../../api/console.ts'
import { useApi } from '../../../parts.ts'

/** Every question about lists that come and go, by the contract's names. Nothing here throws. */
export function transferApi(api: ConsoleApi) {
  const at = (id: string, rest = '') => `/member-imports/${encodeURIComponent(id)}${rest}`
  return {
    list: (cursor?: string) => api.get<Paged<ImportSummary>>('/member-imports', { cursor }),
    announce: (file: NewImport) => api.post<{ id: string }>('/member-imports', file),
    sendPart: (id: string, no: number, bytes: Blob) => api.putBytes(at(id, `/parts/${no}`), bytes),
    view: (id: string) => api.get<ImportView>(at(id)),
    read: (id: string, how: ReadImport = {}) => api.post(at(id, '/read'), how),
    check: (id: string, asked: CheckImport) => api.post(at(id, '/check'), asked),
    start: (id: string) => api.post(at(id, '/start')),
    cancel: (id: string) => api.post(at(id, '/cancel')),
    errorsUrl: (id: string) => api.fileUrl(at(id, '/errors.csv')),
    templateUrl: () => api.fileUrl('/member-imports/template.csv'),
    openExport: (kind: ExportKind, query: string, signal: AbortSignal) =>
      api.open(`/member-exports/${kind}.csv${query}`, signal),
  }
}

export type TransferApi = ReturnType<typeof transferApi>
export const useTransferApi = (): TransferApi => transferApi(useApi())
