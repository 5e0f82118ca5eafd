import { z } from '@hono/zod-openapi'
import { problemCodes } from '../problem.ts'

/** RFC 9457, with what this house adds to it. */
export const Problem = z
  .object({
    type: z.url().openapi({ description: 'Where this kind of problem is described.' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z
      .string()
      .openapi({ description: 'What happened and what to do, in the language of Accept-Language.' }),
    code: z.enum(problemCodes).openapi({ description: 'Keeps its meaning; further ones may come.' }),
    requestId: z.string().openapi({ description: 'Names this request in the log of the server.' }),
    facts: z
      .record(z.string(), z.union([z.string(), z.int()]))
      .optional()
      .openapi({ description: 'Figures of this problem: `have` and `need` where there is too little.' }),
    errors: z
      .array(
        z.object({
          pointer: z
            .string()
            .optional()
            .openapi({ description: 'A place in the body, as a JSON pointer behind #.' }),
          parameter: z
            .string()
            .optional()
            .openapi({ description: 'A parameter of the address, or a header.' }),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Problem')
