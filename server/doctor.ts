import { existsSync } from 'node:fs'
import { doctorTexts } from '../shared/text/console/doctor.ts'
import type { Locale } from '../shared/portal.ts'
import { createLog } from './log.ts'
import { openHouse } from './opening.ts'
import { explainStart } from './process.ts'
import { readSettings } from './settings.ts'
import { examine } from './usecase/operator/examine.ts'

/** The language of the shell: Chinese where it says so, else English. */
const localeOf = ({ LC_ALL, LANG }: NodeJS.ProcessEnv): Locale =>
  /^zh/i.test(LC_ALL || LANG || '') ? 'zh-CN' : 'en'

/**
 * `npm run doctor`: looks at a real installation, one line a finding with what to do. Exit code 1 where something is wrong.
 * Beside a portal that runs or without one; nothing is changed.
 */
async function run(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const texts = doctorTexts(localeOf(process.env))
  const opened = await openHouse(readSettings(process.env), createLog('error'))
  try {
    const found = await examine(opened.house, localeOf(process.env))
    for (const { grade, title, cure } of found) {
      console.log(`[${texts.grade[grade]}] ${title}${cure ? `\n    ${cure}` : ''}`)
    }
    const bad = found.filter(({ grade }) => grade === 'bad').length
    console.log(`\n${texts.end(bad)}`)
    return bad === 0 ? 0 : 1
  } finally {
    await opened.close()
  }
}

process.exitCode = await run().catch(explainStart)
