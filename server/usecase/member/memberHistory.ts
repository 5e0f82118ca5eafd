import type { MemberConsent, MemberJourney } from '../../../shared/console/member.ts'
import { RefusalReason } from '../../../shared/activation.ts'
import type { Locale } from '../../../shared/portal.ts'
import { memberTexts } from '../../../shared/text/console/member.ts'
import { listChannelNames } from '../../store/statement/listChannelNames.ts'
import { listMemberConsents } from '../../store/statement/listMemberConsents.ts'
import { listMemberJourneys, type MemberJourneyRow } from '../../store/statement/listMemberJourneys.ts'
import type { House } from '../house.ts'
import { labelOf } from './profileLabels.ts'

/** Nobody has that many; what is older is in the database. */
const ROWS_MAX = 50

/** A member's journeys through the activation, in words. */
export async function memberJourneys(
  house: House,
  { memberId, openids, locale }: { memberId: string; openids: string[]; locale: Locale },
): Promise<MemberJourney[]> {
  const rows = await listMemberJourneys(house.db, { memberId, openids, rowsMax: ROWS_MAX })
  const channels = rows.flatMap(({ channel }) => (channel ? [channel] : []))
  const names = await listChannelNames(house.db, [...new Set(channels)])
  const texts = memberTexts(locale)
  return rows.map((row) => ({
    id: row.id,
    cardTitle: row.cardTitle ?? texts.gone,
    state: stateOf(row),
    words: wordsOf(row, locale),
    channelName: row.channel ? (names.get(row.channel) ?? row.channel) : texts.noChannel,
    receivedAt: row.receivedAt.toISOString(),
    ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
    attempts: row.attempts,
  }))
}

function stateOf({ state }: MemberJourneyRow): MemberJourney['state'] {
  return state === 'confirmed' || state === 'expired' || state === 'refused' ? state : 'underWay'
}

function wordsOf({ state, reason }: MemberJourneyRow, locale: Locale): string {
  const { journey } = memberTexts(locale)
  if (state === 'confirmed') return journey.confirmed
  if (state === 'expired') return journey.ticket_expired
  if (state !== 'refused') return journey.underWay
  return journey[RefusalReason.catch('card_unusable').parse(reason)]
}

/** What she agreed to, and took back. */
export async function memberConsents(
  house: House,
  memberId: string,
  locale: Locale,
): Promise<MemberConsent[]> {
  const rows = await listMemberConsents(house.db, memberId, ROWS_MAX)
  return rows.map((row) => ({
    id: row.id,
    title: memberTexts(locale).consent[row.kind],
    version: row.version,
    ...(row.statement ? { statement: row.statement } : {}),
    fields: row.fields.map((field) => labelOf(field, locale)),
    givenAt: row.givenAt.toISOString(),
    ...(row.withdrawnAt ? { withdrawnAt: row.withdrawnAt.toISOString() } : {}),
  }))
}
