import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router'

const kept = ['card', 'lang'] as const

/** Ways between the pages of one visit: the card and the language that the address names go along, and nothing else of it. */
export function useHere() {
  const route = useRoute()
  const router = useRouter()
  const to = (path: string): RouteLocationRaw => {
    const said = kept.map((name) => [name, route.query[name]] as const)
    return { path, query: Object.fromEntries(said.filter(([, value]) => typeof value === 'string')) }
  }
  return {
    to,
    /** Back to where she came from; on a page that was opened by its own address, to the card. */
    back() {
      if (router.options.history.state['back']) router.back()
      else void router.replace(to('/'))
    },
    go: (path: string) => void router.push(to(path)),
  }
}
