import type { GiftRule } from '../../../../../shared/program.ts'
import type { ProgramDraft } from '../../../../../shared/console/programFaults.ts'

/** The next free id of a kind: nobody need think of one, and none that is in use comes twice. */
function freeId(prefix: string, taken: { id: string }[]): string {
  let n = taken.length + 1
  while (taken.some(({ id }) => id === `${prefix}${n}`)) n += 1
  return `${prefix}${n}`
}

const blank = () => ({ 'zh-CN': '', en: '' })

/** A level above all others; the first one begins at 0. */
export function newLevel({ levels }: ProgramDraft): ProgramDraft['levels'][number] {
  return {
    id: freeId('level', levels),
    name: blank(),
    threshold: levels.length === 0 ? 0 : undefined,
    benefits: blank(),
  }
}

export const newGift = ({ gifts }: ProgramDraft, kind: GiftRule['kind']): ProgramDraft['gifts'][number] => ({
  id: freeId(kind, gifts),
  kind,
  isOn: true,
  points: undefined,
  days: kind === 'welcome' ? 1 : 0,
  levels: [],
})

export const newReason = ({ reasons }: ProgramDraft): ProgramDraft['reasons'][number] => ({
  id: freeId('x_reason', reasons),
  name: blank(),
  direction: 'both',
})
