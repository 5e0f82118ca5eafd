import type { MemberChangeKind } from '../../../../shared/change.ts'
import type { WebhookState } from '../../../../shared/api.ts'

type Shown = {
  id: string
  url: string
  description: string
  kinds: MemberChangeKind[]
  state: WebhookState
  failures: number
  createdAt: string | Date
}

/** A webhook as the API shows it. */
export const webhookBody = ({ id, url, description, kinds, state, failures, createdAt }: Shown) => ({
  id,
  url,
  description,
  kinds,
  state,
  failures,
  createdAt: new Date(createdAt).toISOString(),
})
