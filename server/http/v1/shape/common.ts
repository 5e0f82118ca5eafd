import { z } from '@hono/zod-openapi'

/** No control character, and no half of a surrogate pair: no database keeps them as they are. */
const isPlain = (text: string) => text.isWellFormed() && !/\p{Cc}/u.test(text)

/** A text that somebody wrote, in one line. Its length counts characters, as a JSON schema does, and not their halves. */
export const plainText = (min: number, max: number) =>
  z
    .string()
    .superRefine((text, context) => {
      const { length } = [...text]
      const about = { origin: 'string', inclusive: true, input: text } as const
      if (length < min) context.addIssue({ ...about, code: 'too_small', minimum: min })
      if (length > max) context.addIssue({ ...about, code: 'too_big', maximum: max })
      if (!isPlain(text)) context.addIssue({ code: 'custom', params: { kind: 'text' }, input: text })
    })
    .openapi({
      minLength: min,
      maxLength: max,
      pattern: String.raw`^[^\u0000-\u001f\u007f-\u009f]*$`,
    })

export const Instant = z.iso
  .datetime({ offset: true })
  .openapi({ description: 'ISO 8601; answers are in UTC.', example: '2026-11-23T08:00:00.000Z' })

export const Cursor = z.string().regex(/^[\w-]{1,100}$/)

/** How many of a list come at once. */
export const Limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(200)
  .default(50)
  .openapi({ type: 'integer', minimum: 1, maximum: 200, default: 50 })

export const memberIdParam = z.object({
  memberId: z
    .uuid()
    .openapi({ param: { name: 'memberId', in: 'path' }, description: 'The member: `id` of Member.' }),
})
