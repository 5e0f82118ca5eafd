import { pino } from 'pino'
import type { Log } from './floor.ts'

/** JSON lines on standard output. Errors are written as message and type; a stack only for what we did not expect. */
export function createLog(level: string): Log {
  const logger = pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: pino.stdSerializers.err },
    // A second net: what is secret should not be handed to the log in the first place.
    redact: {
      paths: ['*.secret', '*.access_token', '*.ticket', '*.activate_ticket', '*.encrypt_code'],
      censor: '[hidden]',
    },
  })
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  }
}
