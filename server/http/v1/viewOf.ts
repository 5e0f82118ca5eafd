import type { Locale } from '../../../shared/portal.ts'
import type { ApiCaller } from '../../usecase/api/checkKey.ts'
import type { ApiView } from '../../usecase/api/viewApiMember.ts'

/** What a caller may see of a member, and in which language. */
export const viewOf = ({ caller, locale }: { caller: ApiCaller; locale: Locale }): ApiView => ({
  isPersonal: caller.scopes.includes('members:read_personal'),
  locale,
})

/** The ETag of a member: her revision. */
export const etagOf = ({ revision }: { revision: number }) => ({ etag: `"${revision}"` })
