import type { Paged } from '../../../../../shared/console/answer.ts'
import type {
  LevelPreview,
  ProgramSaved,
  ProgramVersion,
  ProgramView,
  SettlingView,
} from '../../../../../shared/console/program.ts'
import type { Program } from '../../../../../shared/program.ts'
import type { ConsoleApi } from '../../../../api/console.ts'
import { useApi } from '../../../parts.ts'

/** Every question that the pages of the rules ask the server, by the contract's names. Nothing here throws. */
export function programApi(api: ConsoleApi) {
  return {
    read: () => api.get<ProgramView>('/program'),
    save: (revision: number, program: Program) => api.put<ProgramSaved>('/program', { revision, program }),
    settling: () => api.get<{ settling?: SettlingView }>('/program/settling'),
    preview: (levels: { id: string; threshold: number }[], windowDays: number) =>
      api.get<LevelPreview>('/program/preview', {
        levels: levels.map(({ id, threshold }) => `${id}:${threshold}`).join(','),
        windowDays,
      }),
    versions: (cursor?: string) => api.get<Paged<ProgramVersion>>('/program/versions', { cursor }),
  }
}

export const useProgramApi = () => programApi(useApi())
