import type { FirstState, Me } from '../../shared/portal.ts'
import type { Section } from '../../shared/section.ts'

/** Which page she sees. */
export type Face =
  | 'problem'
  | 'outside'
  | 'waiting'
  | 'join'
  | 'received'
  | 'becoming'
  | 'welcome'
  | 'member'
  | 'refused'
  | 'deleted'
  | 'invalidated'
  | 'left'
  /** A member's own pages, by their paths. */
  | Section
  /** Outside WeChat, with a one-time link to the copy of her data. */
  | 'file'

export type Situation = {
  place: FirstState['place']
  problem: FirstState['problem']
  me: Pick<Me, 'state' | 'memberNo'> | undefined
  /** She has become a member just now and has not yet gone on to her card. */
  welcoming: boolean
  /** The page of hers that the address names. */
  section?: Section | undefined
  /** The address brought a one-time link. */
  hasLink?: boolean
}

/** One situation, one page. A problem comes first, then the place, then her membership. */
export function faceOf({ place, problem, me, welcoming, section, hasLink }: Situation): Face {
  if (problem !== undefined)
    return problem === 'oauth_snapshot' || place === 'wechat' ? 'problem' : outsideOr(problem)
  if (place === 'outside') return hasLink ? 'file' : 'outside'
  if (me === undefined) return 'waiting'
  if (section !== undefined && mayEnter(section, me)) return section
  switch (me.state) {
    case 'none':
      return 'join'
    case 'received':
      return 'received'
    case 'activating':
      return 'becoming'
    case 'active':
      return welcoming ? 'welcome' : 'member'
    case 'refused':
      return 'refused'
    case 'deleted':
      return 'deleted'
    case 'invalidated':
      return 'invalidated'
    case 'left':
      return 'left'
  }
}

/** Stores are for everybody; the rest is a member's, also of one whose card is deleted or over: her data is hers. */
function mayEnter(section: Section, { state, memberNo }: Pick<Me, 'state' | 'memberNo'>): boolean {
  if (section === 'stores') return true
  const isMember = state === 'active' || state === 'deleted' || state === 'invalidated'
  return isMember && memberNo !== undefined
}

/** Outside WeChat, an authorization that failed says nothing useful: what helps is opening the page in WeChat. */
function outsideOr(problem: NonNullable<FirstState['problem']>): Face {
  return problem.startsWith('oauth_') ? 'outside' : 'problem'
}
