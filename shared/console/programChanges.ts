import type { Expiry, GiftRule, Program } from '../program.ts'

type Words = { 'zh-CN': string; en: string }
export type ChangedValue = string | number | boolean

/** One value that differs between two versions of the rules; `before` or `after` is absent where there was, or is, none. */
export type ProgramChange = {
  group: 'levels' | 'gifts' | 'reasons' | 'limits' | 'rules'
  /** The level's, the gift's or the reason's id; the role of a limit. */
  id?: string
  /** What a level or a reason is called, and of which kind a gift is. */
  name?: Words
  kind?: GiftRule['kind']
  field: string
  before?: ChangedValue
  after?: ChangedValue
}

/** An expiry rule as one word: `never`, `months:12`, `yearEnd:1`. */
export const expiryWord = (expiry: Expiry): string =>
  expiry.kind === 'never'
    ? 'never'
    : expiry.kind === 'months'
      ? `months:${expiry.months}`
      : `yearEnd:${expiry.yearsAfter}`

type Part = Pick<ProgramChange, 'group' | 'id' | 'name' | 'kind'> & {
  field: string
  value: ChangedValue | undefined
}

/** Everything that differs between two versions of the rules, in the order in which the rules are written. */
export function programChanges(before: Program, after: Program): ProgramChange[] {
  const old = new Map(partsOf(before).map((part) => [keyOf(part), part]))
  const now = new Map(partsOf(after).map((part) => [keyOf(part), part]))
  const keys = [...new Set([...now.keys(), ...old.keys()])]
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)]
    if (was?.value === is?.value) return []
    const { value: _, ...part } = (is ?? was) as Part
    return [
      {
        ...part,
        ...(was?.value === undefined ? {} : { before: was.value }),
        ...(is?.value === undefined ? {} : { after: is.value }),
      },
    ]
  })
}

const keyOf = ({ group, id = '', field }: Part) => `${group} ${id} ${field}`

function partsOf(program: Program): Part[] {
  const of = (
    group: Part['group'],
    owner: Omit<Part, 'group' | 'field' | 'value'>,
    values: Record<string, ChangedValue | undefined>,
  ): Part[] => Object.entries(values).map(([field, value]) => ({ group, ...owner, field, value }))
  return [
    ...program.levels.flatMap(({ id, name, threshold, benefits }) =>
      of('levels', { id, name }, { ...words('name', name), threshold, ...words('benefits', benefits) }),
    ),
    ...of(
      'rules',
      {},
      {
        levelWindowDays: program.levelWindowDays,
        levelField: program.levelField,
        expiry: expiryWord(program.expiry),
        expiryNoticeDays: program.expiryNoticeDays,
      },
    ),
    ...program.gifts.flatMap(({ id, kind, isOn, points, days, levels }) =>
      of('gifts', { id, kind }, { isOn, points, days, levels: levels.join(',') || undefined }),
    ),
    ...program.reasons.flatMap(({ id, name, direction }) =>
      of('reasons', { id, name }, { ...words('name', name), direction }),
    ),
    ...Object.entries(program.limits).flatMap(([id, { given, taken }]) =>
      of('limits', { id }, { given, taken }),
    ),
    ...of(
      'rules',
      {},
      {
        belowZero: program.belowZero,
        undoMinutes: program.undoMinutes,
        coolingOffDays: program.coolingOffDays,
      },
    ),
  ]
}

const words = (field: string, text: Words | undefined) => ({
  [`${field}.zh-CN`]: text?.['zh-CN'] || undefined,
  [`${field}.en`]: text?.en || undefined,
})
