/** The sections of the card's form, in their order on the page. */
export const sections = [
  'basic',
  'look',
  'benefit',
  'activation',
  'form',
  'stock',
  'rows',
  'validity',
  'story',
  'advanced',
] as const
export type SectionName = (typeof sections)[number]

const homes: Record<string, SectionName> = {
  logoUrl: 'basic',
  brandName: 'basic',
  title: 'basic',
  notice: 'basic',
  servicePhone: 'basic',
  description: 'basic',
  color: 'look',
  backgroundUrl: 'look',
  codeType: 'look',
  prerogative: 'benefit',
  supplyBonus: 'benefit',
  bonusRules: 'benefit',
  bonusCleared: 'benefit',
  bonusLink: 'benefit',
  bonusRule: 'benefit',
  supplyBalance: 'benefit',
  balanceRules: 'benefit',
  balanceLink: 'benefit',
  discount: 'benefit',
  activation: 'activation',
  quantity: 'stock',
  codes: 'stock',
  bindOpenid: 'stock',
  getLimit: 'stock',
  canShare: 'stock',
  canGiveFriend: 'stock',
  center: 'rows',
  customUrl: 'rows',
  promotionUrl: 'rows',
  customFields: 'rows',
  customCells: 'rows',
  validity: 'validity',
  abstract: 'story',
  textImages: 'story',
  locations: 'story',
  businessServices: 'story',
  timeLimits: 'story',
}

/** Where on the page a fault's field stands. `form.` is the activation form; what has no home of its own is advanced. */
export function sectionOf(path: string): SectionName {
  const [first = ''] = path.split('.')
  return first === 'form' ? 'form' : (homes[first] ?? 'advanced')
}

/**
 * The server's paths as the page names its fields: `card.title` and `changes.title` are `title`; `form.…` stays, and
 * where only the form was sent (`fields.0.name`) the caller says so with `within`.
 */
export function pagePaths(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => [path.replace(/^(card|changes)\./, ''), sentence]),
  )
}

/** How many faults each section has. */
export function countBySection(paths: readonly string[]): Partial<Record<SectionName, number>> {
  const counts: Partial<Record<SectionName, number>> = {}
  for (const path of paths) {
    const section = sectionOf(path)
    counts[section] = (counts[section] ?? 0) + 1
  }
  return counts
}
