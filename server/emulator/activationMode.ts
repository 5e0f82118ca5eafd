import { flagAt, textAt } from './json.ts'
import type { StoredCard } from './state.ts'

/** How a holder becomes active (wire contract 6.1). */
type ActivationMode = 'auto' | 'interface' | 'redirect' | 'oneTap' | 'none'

/**
 * Flags that conflict are no error: auto_activate silences activate_url, which silences wx_activate; and a non-empty
 * wx_activate_after_submit_url makes the card redirect-type whatever the flag beside it says (wire contract 3.6).
 */
export function activationMode({ memberCard }: StoredCard): ActivationMode {
  if (flagAt(memberCard, 'auto_activate')) return 'auto'
  if (textAt(memberCard, 'activate_url')) return 'interface'
  if (!flagAt(memberCard, 'wx_activate')) return 'none'
  return textAt(memberCard, 'wx_activate_after_submit_url') ? 'redirect' : 'oneTap'
}
