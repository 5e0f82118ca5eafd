import type { ActivationAnswers } from '../../../shared/activation.ts'
import { mergeAnswers } from '../mergeAnswers.ts'

/** WeChat's name of the question (wire contract 4). */
const MOBILE = 'USER_FORM_INFO_FLAG_MOBILE'

/**
 * A profile with what a list says besides; nothing where it says nothing new. A phone that is there stays: WeChat may have
 * verified it, and nobody has verified the list's.
 */
export function addAnswers(
  before: ActivationAnswers | undefined,
  said: ActivationAnswers,
  { keepsMobile }: { keepsMobile: boolean },
): ActivationAnswers | undefined {
  const common = keepsMobile ? said.common.filter(({ name }) => name !== MOBILE) : said.common
  const after = mergeAnswers(before, { ...said, common })
  return inOrder(before ?? nothing) === inOrder(after) ? undefined : after
}

const nothing: ActivationAnswers = { common: [], custom: [] }

const inOrder = ({ common, custom }: ActivationAnswers): string =>
  JSON.stringify(
    [common, custom].map((answers) =>
      answers
        .map(
          ({ name, value, ...rest }) => [name, value, 'values' in rest ? (rest.values ?? []) : []] as const,
        )
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  )
