/** What the list is narrowed to; an empty word narrows nothing. Days are days in China, `YYYY-MM-DD`. */
export type AuditFilter = { actor: string; action: string; from: string; to: string }

export const noFilter = (): AuditFilter => ({ actor: '', action: '', from: '', to: '' })

/** The word for an action; one that this release does not know is shown as it is. */
export const wordOf = (words: Record<string, string>, action: string): string => words[action] ?? action
