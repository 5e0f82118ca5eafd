// Before the first paint, so that nobody sees the other theme flash by: a file of its own, for the page allows no inline script.
{
  let chosen = null
  try {
    chosen = localStorage.getItem('console:theme')
  } catch {
    // A browser that keeps nothing shows what the system has.
  }
  const isDark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.classList.toggle('dark', isDark)
}
