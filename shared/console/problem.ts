/** What can stand in the inbox of problems; each has its cause, its cure and its button in shared/text/console/problem.ts. */
export const problemKinds = [
  /** A journey that is under way for too long. Subject: the activation's id. */
  'journey_stuck',
  /** A journey that WeChat ended: the card or the ticket is no good. Subject: the activation's id. */
  'journey_refused',
  /** WeChat's reviewers refused a card. Subject: the card id. */
  'review_refused',
  /** WeChat was not told of figures for long. Subject: `cardId:code`. */
  'telling_late',
  /** WeChat refuses to take figures for this card. Subject: `cardId:code`. */
  'telling_refused',
  /** A push that could not be applied. Subject: its id. */
  'push_failed',
  /** WeChat's figures or status differ from ours. Subject: `cardId:code`. */
  'difference',
  /** A card's stock is low or gone. Subject: the card id. */
  'stock_low',
  /** A customer was activated by WeChat and is no member here. Subject: `cardId:code`. */
  'activated_unknown',
  /** A webhook's target does not take deliveries. Subject: the webhook's id. */
  'webhook_failing',
] as const
export type ProblemKind = (typeof problemKinds)[number]
