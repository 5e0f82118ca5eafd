import type { House } from './usecase/house.ts'
import { firstOwnerLink } from './usecase/staff/makeOwnerLink.ts'

/** For the console's owner, whoever starts the portal or asks `npm run admin -- owner`. */
export const ownerLinkLines = (link: string, expiresAt: string): string[] => [
  `  ${link}`,
  `  It can be used once, until ${expiresAt}. Whoever opens it becomes the owner: pass it on to nobody else.`,
]

/**
 * An installation without an owner says, on standard output and not in the log, how somebody becomes one. The link is a
 * secret that only this line holds; where it was said at an earlier start, how to make another.
 */
export async function sayOwnerLink(house: House): Promise<void> {
  const answer = await firstOwnerLink(house)
  if (!answer) return
  const lines =
    'link' in answer
      ? [
          'The console has no owner yet. Open this link to become one:',
          ...ownerLinkLines(answer.link, answer.expiresAt),
        ]
      : [`The console has no owner yet. The link of an earlier start is good until ${answer.saidUntil}.`]
  const another = '  To make another one: npm run admin -- owner'
  process.stdout.write(`\n${[...lines, another].join('\n')}\n\n`)
}
