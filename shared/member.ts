/**
 * How a member's cards stand, the best of them: `active` in her card pack, `waiting` for its activation, `deleted` by her,
 * `invalidated` for good, or `none` at all (imported, and not yet seen in WeChat).
 */
export const cardStates = ['active', 'waiting', 'deleted', 'invalidated', 'none'] as const
export type CardState = (typeof cardStates)[number]
