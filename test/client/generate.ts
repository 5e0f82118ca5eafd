import { writeFile } from 'node:fs/promises'
import { clientTypes } from './clientTypes.ts'

/** `npm run api:client`: the types of the example client, from the document as it is now. */
await writeFile(new URL('v1.d.ts', import.meta.url), await clientTypes())
