import { customType, timestamp } from './drizzlePg.ts'

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** AES-256-GCM under a key derived from SECRET_KEY; see store/cipher.ts. */
export const sealed = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
