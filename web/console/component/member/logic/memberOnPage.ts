import { inject, provide, type InjectionKey, type ShallowRef } from 'vue'
import type { MemberChoices, MemberDetail } from '../../../../../shared/console/member.ts'

/** The member whose page is open, for its tabs. */
export type MemberOnPage = {
  member: ShallowRef<MemberDetail>
  choices: ShallowRef<MemberChoices | undefined>
  /** Reads her again: after something was changed. */
  reload: () => Promise<void>
}

const key: InjectionKey<MemberOnPage> = Symbol('member on page')

export const provideMember = (page: MemberOnPage): void => provide(key, page)

export function useMemberOnPage(): MemberOnPage {
  const page = inject(key)
  if (!page) throw new Error('This tab stands on no member’s page.')
  return page
}
