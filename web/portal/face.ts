import type { FirstState, Me } from '../../shared/portal.ts'

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
  | 'closed'

export type Situation = {
  place: FirstState['place']
  problem: FirstState['problem']
  me: Pick<Me, 'state'> | undefined
  /** She has become a member just now and has not yet gone on to her card. */
  welcoming: boolean
}

/** One situation, one page. A problem comes first, then the place, then her membership. */
export function faceOf({ place, problem, me, welcoming }: Situation): Face {
  if (problem !== undefined)
    return problem === 'oauth_snapshot' || place === 'wechat' ? 'problem' : outsideOr(problem)
  if (place === 'outside') return 'outside'
  if (me === undefined) return 'waiting'
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
    case 'left':
      return 'closed'
  }
}

/** Outside WeChat, an authorization that failed says nothing useful: what helps is opening the page in WeChat. */
function outsideOr(problem: NonNullable<FirstState['problem']>): Face {
  return problem.startsWith('oauth_') ? 'outside' : 'problem'
}
