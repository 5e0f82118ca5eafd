import { ref, type Ref } from 'vue'

/** The phone's theme; the bridge answers this query in the phone's name. */
export function useTheme(): Ref<'light' | 'dark'> {
  const query = window.matchMedia('(prefers-color-scheme: dark)')
  const theme = ref<'light' | 'dark'>(query.matches ? 'dark' : 'light')
  query.addEventListener('change', () => (theme.value = query.matches ? 'dark' : 'light'))
  return theme
}
