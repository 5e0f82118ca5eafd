import type { Hono, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { House } from '../../usecase/house.ts'
import { consentChange } from './consentChange.ts'
import { consents } from './consents.ts'
import { departure } from './departure.ts'
import { departureCancel } from './departureCancel.ts'
import { departureRequest } from './departureRequest.ts'
import { exportCopy } from './exportCopy.ts'
import { exportFile } from './exportFile.ts'
import { exportLink } from './exportLink.ts'
import { ledger } from './ledger.ts'
import { memberCode } from './memberCode.ts'
import { profile } from './profile.ts'
import { profileChange } from './profileChange.ts'
import { stores } from './stores.ts'

/** What a member's own pages ask. `guards` stand before everything that writes. */
export function mountMemberRoutes(
  app: Hono,
  house: House,
  guards: readonly [MiddlewareHandler, MiddlewareHandler],
): void {
  app.get('/api/portal/ledger', ledger(house))
  app.get('/api/portal/member-code', memberCode(house))
  app.get('/api/portal/profile', profile(house))
  app.get('/api/portal/stores', compress(), stores(house))
  app.get('/api/portal/consents', consents(house))
  app.get('/api/portal/export', exportCopy(house))
  app.get('/api/portal/departure', departure(house))
  app.post('/api/portal/profile', ...guards, profileChange(house))
  app.post('/api/portal/consents', ...guards, consentChange(house))
  app.post('/api/portal/export-link', ...guards, exportLink(house))
  app.post('/api/portal/export-file', ...guards, exportFile(house))
  app.post('/api/portal/departure', ...guards, departureRequest(house))
  app.post('/api/portal/departure/cancel', ...guards, departureCancel(house))
}
