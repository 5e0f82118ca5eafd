import type { Context } from 'hono'
import { CopyFileRequest } from '../../../shared/membership.ts'
import type { House } from '../../usecase/house.ts'
import { openCopyLink } from '../../usecase/portal/openCopyLink.ts'
import { localeOf } from '../locale.ts'
import { refuse } from '../refuse.ts'
import { copyFile } from './copyFile.ts'
import { readJson } from './readJson.ts'

/** POST /api/portal/export-file { token }: the file that a one-time link is for, once. Needs no session: the token is the way in. */
export const exportFile = (house: House) => async (c: Context) => {
  const request = await readJson(c, CopyFileRequest)
  if (!request) return refuse(c, 'bad_request')
  const opened = await openCopyLink(house, { token: request.token, locale: localeOf(c) })
  return opened.outcome === 'copy' ? copyFile(c, opened.copy) : refuse(c, opened.outcome)
}
