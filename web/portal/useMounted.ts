import { onMounted, readonly, ref, type Ref } from 'vue'

/** False while the page is what the server drew: what only the browser knows is shown after that. */
export function useMounted(): Readonly<Ref<boolean>> {
  const mounted = ref(false)
  onMounted(() => {
    mounted.value = true
  })
  return readonly(mounted)
}
