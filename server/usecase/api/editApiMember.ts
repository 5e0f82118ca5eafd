import type { ProfileFault } from '../../../shared/membership.ts'
import { getMember } from '../../store/statement/getMember.ts'
import type { House } from '../house.ts'
import { editMember } from '../member/editMember.ts'
import { questions, viewApiMember, type ApiMember, type ApiView } from './viewApiMember.ts'

export type ApiEdit = {
  name?: string | undefined
  mobile?: string | undefined
  birthday?: string | undefined
  answers?: Record<string, string | string[]> | undefined
}

export type ApiEdited =
  | { outcome: 'edited'; member: ApiMember; changed: string[] }
  | { outcome: 'member_unknown' | 'member_left' | 'stale' }
  /** By the place in the edit, like `answers/USER_FORM_INFO_FLAG_SEX`. */
  | { outcome: 'faults'; faults: { path: string[]; fault: ProfileFault }[] }

const TRIES_MAX = 3

/**
 * Corrects a member's profile: what is not named stays. With the revision that the caller has read, an edit that is too late
 * is refused; without one it goes into whatever stands there now.
 */
export async function editApiMember(
  house: House,
  { id, edit, revision }: { id: string; edit: ApiEdit; revision: number | undefined },
  view: ApiView,
): Promise<ApiEdited> {
  const answers = { ...edit.answers, ...named(edit) }
  for (let tries = 1; ; tries += 1) {
    const wanted = revision ?? (await getMember(house.db, id))?.revision
    if (wanted === undefined) return { outcome: 'member_unknown' }
    const edited = await editMember(house, id, { revision: wanted, answers })
    // Somebody else was faster in between: the caller did not ask to be told.
    if (edited.outcome === 'stale' && revision === undefined && tries < TRIES_MAX) continue
    if (edited.outcome === 'faults') return { outcome: 'faults', faults: placed(edited.faults, edit) }
    if (edited.outcome !== 'edited') return { outcome: edited.outcome }
    const member = await viewApiMember(house, id, view)
    if (!member) return { outcome: 'member_unknown' }
    return { outcome: 'edited', member, changed: edited.changed }
  }
}

const fields = ['name', 'mobile', 'birthday'] as const

const named = (edit: ApiEdit): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = edit[field]
      return value === undefined ? [] : [[questions[field], value]]
    }),
  )

/** A fault stands where the caller wrote the answer: in the field of its own, or among the answers. */
function placed(faults: Record<string, ProfileFault>, edit: ApiEdit) {
  return Object.entries(faults).map(([question, fault]) => {
    const field = fields.find((one) => questions[one] === question && edit[one] !== undefined)
    return { path: field ? [field] : ['answers', question], fault }
  })
}
