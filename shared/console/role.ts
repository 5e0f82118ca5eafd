/** What a person of the merchant's may be. */
export const roles = ['owner', 'manager', 'cashier', 'auditor'] as const
export type Role = (typeof roles)[number]

/** Every operation of the console, and who may do it. The server asks this table at each request; the pages only hide what it refuses. */
const allowed = {
  'card.view': ['owner', 'manager', 'cashier', 'auditor'],
  'card.create': ['owner', 'manager'],
  'card.edit': ['owner', 'manager'],
  'card.stock': ['owner', 'manager'],
  'card.adopt': ['owner', 'manager'],
  'card.delete': ['owner', 'manager'],
  'whitelist.view': ['owner', 'manager', 'auditor'],
  'whitelist.edit': ['owner', 'manager'],
  'channel.view': ['owner', 'manager', 'cashier', 'auditor'],
  'channel.edit': ['owner', 'manager'],
  'poster.print': ['owner', 'manager', 'cashier'],
  'funnel.view': ['owner', 'manager', 'auditor'],
  /** Scanning, and seeing one's own postings. Whoever may not give points has no business with members at a till. */
  'till.use': ['owner', 'manager', 'cashier'],
  'till.find': ['owner', 'manager', 'cashier'],
  'till.post': ['owner', 'manager', 'cashier'],
  'till.undo': ['owner', 'manager', 'cashier'],
  /** Making one's own WeChat a till. */
  'till.bind': ['owner', 'manager', 'cashier'],
  /** Keys of the API, webhooks, and the log of what they were told. */
  'api.view': ['owner', 'auditor'],
  'api.manage': ['owner'],
  /** A cashier finds one member at a time, at the till. */
  'member.view': ['owner', 'manager', 'auditor'],
  'member.reveal': ['owner', 'manager'],
  'member.edit': ['owner', 'manager'],
  'member.invalidate': ['owner', 'manager'],
  'ledger.post': ['owner', 'manager'],
  'ledger.reverse': ['owner', 'manager'],
  'member.import': ['owner', 'manager'],
  /** An auditor's file is masked. */
  'member.export': ['owner', 'manager', 'auditor'],
  /** The rules of points and levels. */
  'program.view': ['owner', 'manager', 'auditor'],
  'program.edit': ['owner'],
  /** What went wrong and wants an eye; WeChat's cards beside ours. */
  'problem.view': ['owner', 'manager', 'auditor'],
  'problem.cure': ['owner', 'manager'],
  /** Comparing all cards with WeChat, beside the night's comparison. */
  'reconciliation.start': ['owner'],
  'people.view': ['owner', 'auditor'],
  'people.edit': ['owner'],
  'audit.view': ['owner', 'auditor'],
  /** One's own password, second factor and sessions. */
  'account.own': ['owner', 'manager', 'cashier', 'auditor'],
} as const satisfies Record<string, readonly Role[]>

export type Operation = keyof typeof allowed
export const operations = Object.keys(allowed) as Operation[]

/** Whether a role may do an operation. */
export const may = (role: Role, operation: Operation): boolean =>
  (allowed[operation] as readonly Role[]).includes(role)
