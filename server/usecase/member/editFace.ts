import type { EditFace } from '../../../shared/console/member.ts'
import { bytesOf } from '../../../shared/console/bytes.ts'
import { getMember } from '../../store/statement/getMember.ts'
import { holdLock } from '../../store/statement/holdLock.ts'
import { listMemberCards, type MemberCardRow } from '../../store/statement/listMemberCards.ts'
import { saveHoldingFace } from '../../store/statement/saveHoldingFace.ts'
import {
  memberCardUpdateUser,
  type MemberCardUpdateUserParameters,
} from '../../wechat/card/membercard/updateuser.ts'
import type { House } from '../house.ts'
import { readProgram } from '../program/readProgram.ts'
import { cardState } from './memberCards.ts'

/** WeChat's own limit (wire contract 6.9). */
const FIELD_BYTES_MAX = 12

export type FaceEdited =
  | { outcome: 'edited'; memberNo: string; changed: string[] }
  | { outcome: 'faults'; faults: Record<string, 'fields' | 'levelField'> }
  | { outcome: 'member_unknown' | 'card_unknown' | 'card_over' | 'face_stale' }

/**
 * What one card shows of its holder's own: picture and words in its custom fields. WeChat is told first, by values and not by
 * changes, and what it took is kept: after a lost answer the same may be saved again. The field that shows the level belongs
 * to the rules. Throws WechatError; then nothing is kept.
 */
export async function editFace(
  house: House,
  { memberId, edit }: { memberId: string; edit: EditFace },
): Promise<FaceEdited> {
  const member = await getMember(house.db, memberId)
  if (!member) return { outcome: 'member_unknown' }
  const { cardId, code } = edit
  return holdLock(house.db, `editFace:${cardId}:${code}`, async (): Promise<FaceEdited> => {
    const [row] = await listMemberCards(house.db, { cardId, code })
    if (row?.holding.memberId !== memberId) return { outcome: 'card_unknown' }
    if (cardState(row) !== 'active') return { outcome: 'card_over' }
    const { levelField } = await readProgram(house.db)
    const faults = faultsOf(edit, levelField)
    if (faults) return { outcome: 'faults', faults }
    if ((row.face?.revision ?? 0) !== edit.revision) return { outcome: 'face_stale' }
    const before = faceOf(row)
    const after = {
      backgroundUrl: edit.backgroundUrl ?? before.backgroundUrl,
      fields: edit.fields ?? before.fields,
    }
    const told = changesOf(before, after, edit.tellsHer)
    if (!told) return { outcome: 'edited', memberNo: member.memberNo, changed: [] }
    await memberCardUpdateUser(house.wechat, { cardId, code, ...told.parameters })
    const saved = await house.db.transaction((tx) =>
      saveHoldingFace(tx, { cardId, code, ...kept(after), revision: edit.revision, at: house.clock.now() }),
    )
    if (!saved) return { outcome: 'face_stale' }
    return { outcome: 'edited', memberNo: member.memberNo, changed: told.changed }
  })
}

type Face = { backgroundUrl: string; fields: (string | null)[] }

const faceOf = ({ face }: MemberCardRow): Face => ({
  backgroundUrl: face?.backgroundUrl ?? '',
  fields: [face?.customField1, face?.customField2, face?.customField3].map((field) => field ?? null),
})

const kept = ({ backgroundUrl, fields }: Face) => ({ backgroundUrl: backgroundUrl || null, fields })

function faultsOf({ fields }: EditFace, levelField: number) {
  const faults: Record<string, 'fields' | 'levelField'> = {}
  fields?.forEach((field, place) => {
    if (field === null) return
    if (place + 1 === levelField) faults[`fields.${place}`] = 'levelField'
    else if (bytesOf(field) > FIELD_BYTES_MAX) faults[`fields.${place}`] = 'fields'
  })
  return Object.keys(faults).length > 0 ? faults : undefined
}

/** What differs is said to WeChat, as it shall be; nothing where nothing does. */
function changesOf(before: Face, after: Face, tellsHer: boolean) {
  const changed: string[] = []
  const parameters: Omit<MemberCardUpdateUserParameters, 'cardId' | 'code'> = {}
  if (before.backgroundUrl !== after.backgroundUrl) {
    changed.push('backgroundUrl')
    parameters.backgroundPicUrl = after.backgroundUrl
  }
  for (const place of [1, 2, 3] as const) {
    const field = after.fields[place - 1] ?? null
    if (field === null || field === (before.fields[place - 1] ?? null)) continue
    changed.push(`customField${place}`)
    parameters[`customFieldValue${place}`] = field
    if (tellsHer)
      parameters.notifyOptional = { ...parameters.notifyOptional, [`isNotifyCustomField${place}`]: true }
  }
  return changed.length > 0 ? { changed, parameters } : undefined
}
