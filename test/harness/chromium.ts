import { existsSync } from 'node:fs'

/** The shell without windows first: the same engine, and a page takes a third of the computing. */
const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The system's browser: CHROMIUM names it, else the first that is there. */
export const chromiumPath = (): string | undefined =>
  process.env.CHROMIUM || usual.find((path) => existsSync(path))
