import type { OwnTill } from '../../../shared/console/till.ts'
import { getTillBinding } from '../../store/statement/getTillBinding.ts'
import type { House } from '../house.ts'

/** Whether one's own WeChat is a till, and since when. */
export async function viewOwnTill(house: House, staffId: string): Promise<OwnTill> {
  const binding = await getTillBinding(house.db, { staffId })
  return binding ? { bound: { at: binding.boundAt.toISOString() } } : {}
}
