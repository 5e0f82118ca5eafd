import type { Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

/** Violations are all that is asked for, our pages are one document each, and no rule of ours reads a style sheet's text. */
const always: RunOptions = { resultTypes: ['violations'], iframes: false, preload: false }

/** What axe finds serious or critical, one line each. It stays in the page: the second look costs no loading. */
async function findings(page: Page, only: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (options) => (window as unknown as { axe: typeof axe }).axe.run(document, options),
    { ...always, ...only },
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    )
}

export const seriousFindings = (page: Page): Promise<string[]> => findings(page, {})

/** The same of colours alone: all that another theme changes. */
export const colourFindings = (page: Page): Promise<string[]> =>
  findings(page, { runOnly: ['color-contrast', 'link-in-text-block'] })
