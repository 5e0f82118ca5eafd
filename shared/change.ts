/** What can happen to a member that others want to know of: the words of `/api/v1/changes` and of webhooks. */
export const memberChangeKinds = [
  'member.joined',
  'member.updated',
  'member.left',
  'ledger.posted',
  'level.changed',
  'card.activated',
  'card.deleted',
  'card.invalidated',
] as const
export type MemberChangeKind = (typeof memberChangeKinds)[number]
