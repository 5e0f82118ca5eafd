import { memberTexts } from '../../shared/text/member/memberTexts.ts'
import type { MemberTexts } from '../../shared/text/member/texts.ts'
import { useParts } from './parts.ts'

/** The words of a member's own pages, in her language. */
export const useMemberTexts = (): MemberTexts => memberTexts[useParts().first.locale]
