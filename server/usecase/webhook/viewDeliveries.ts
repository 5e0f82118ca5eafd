import type { DeliveryState } from '../../../shared/api.ts'
import type { Paged } from '../../../shared/console/answer.ts'
import type { DeliveryRow, DeliveryView } from '../../../shared/console/integration.ts'
import { listDeliveries } from '../../store/statement/listDeliveries.ts'
import type { House } from '../house.ts'
import { deliveryRow, deliveryView } from './webhookView.ts'

const PAGE = 50

export type DeliveryFilter = {
  webhookId?: string | undefined
  state?: DeliveryState | undefined
  /** The last one of the page before. */
  before?: number | undefined
}

/** The log of the last 30 days, the newest first. */
export async function viewDeliveries(house: House, filter: DeliveryFilter): Promise<Paged<DeliveryRow>> {
  const rows = await listDeliveries(house.db, { ...filter, rowsMax: PAGE + 1 })
  const items = rows.slice(0, PAGE)
  const last = items.at(-1)
  return { items: items.map(deliveryRow), ...(rows.length > PAGE && last ? { next: String(last.seq) } : {}) }
}

/** One of it, with what was sent and every try. */
export async function viewDelivery(house: House, id: string): Promise<DeliveryView | undefined> {
  const [row] = await listDeliveries(house.db, { id, rowsMax: 1 })
  return row && deliveryView(row)
}
