import { ref, type Ref } from 'vue'
import { phoneCookies, type ToPage } from '../../contract.ts'
import { cookieValue } from '../../userAgent.ts'

/** The phone's font-size step: 1 is 标准, 1.4 care mode. */
export function useFontScale(): Ref<number> {
  const scale = ref(Number(cookieValue(document.cookie, phoneCookies.font)) || 1)
  window.addEventListener('message', ({ origin, data }: MessageEvent<ToPage | undefined>) => {
    if (origin === location.origin && data?.type === 'fontScale') scale.value = data.scale
  })
  return scale
}
