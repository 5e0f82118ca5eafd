import { computed, type ComputedRef } from 'vue'
import type { Locale } from '../../shared/portal.ts'
import { usePreferences } from './parts.ts'

/** A page's words in the language that is chosen now: `t.save` in a template, `t.value.save` in a script. */
export function useTexts<T>(texts: Record<Locale, T>): ComputedRef<T> {
  const { locale } = usePreferences()
  return computed(() => texts[locale.value])
}
