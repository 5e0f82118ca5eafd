import type { DeliveryTry } from '../../../../shared/api.ts'
import type { deliveryTexts } from '../../text/delivery.ts'

/** What came of a try, in a line: what was answered and how fast, and what is wrong with it. */
export function resultOf(
  t: (typeof deliveryTexts)['zh-CN'],
  { status, fault, durationMs }: DeliveryTry,
): string {
  const answered = status === undefined ? '' : t.status(status, durationMs)
  if (!fault) return answered
  return [t.faults[fault], answered].filter(Boolean).join(' · ')
}
