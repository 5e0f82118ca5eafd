/** A member's own pages, each at its path below the front door: `/points`, … */
export const sections = ['points', 'balance', 'profile', 'stores', 'consents', 'copy', 'leave'] as const
export type Section = (typeof sections)[number]

/** The page that a path is for; nothing for the front door, and for what is none of ours. */
export const sectionOf = (path: string): Section | undefined =>
  sections.find((section) => path === `/${section}`)
