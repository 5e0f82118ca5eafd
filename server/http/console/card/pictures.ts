import type { Context } from 'hono'
import { pictureKinds, type PictureKind } from '../../../../shared/console/card.ts'
import type { Picture } from '../../../../shared/console/card.ts'
import { cardProblems } from '../../../../shared/text/console/cardProblems.ts'
import { uploadPicture, type PictureUploaded } from '../../../usecase/card/uploadPicture.ts'
import { localeOf } from '../../locale.ts'
import { refuseFrame } from '../refuseFrame.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseCard } from './refuseCard.ts'

/** 1 MB of picture, and what multipart puts around it. */
const BODY_MAX = 1_200_000

/** POST /api/console/pictures: multipart `kind` and `file`; answers Picture, 422 at `file` for what is none. */
export const pictures: ConsoleRoute = {
  method: 'POST',
  path: '/pictures',
  operation: 'card.edit',
  bodyMax: BODY_MAX,
  answer: (house) => async (c) => {
    const sent = await readForm(c)
    if (!sent) return refuseFrame(c, 'bad_request')
    const { picture } = cardProblems(localeOf(c))
    const kind = kindOf(sent.kind)
    if (!kind) return refuseCard(c, 'invalid', { kind: picture.kind })
    if (!(sent.file instanceof File)) return refuseCard(c, 'invalid', { file: picture.empty })
    const bytes = new Uint8Array(await sent.file.arrayBuffer())
    c.set('audit', { detail: { kind, bytes: bytes.length } })
    const end = await uploadPicture(house, { kind, bytes })
    if (end.outcome === 'refused') return refuseCard(c, 'invalid', { file: sentenceOf(c, end) })
    return c.json({ url: end.url } satisfies Picture, 201)
  },
}

async function readForm(c: Context): Promise<{ kind?: unknown; file?: unknown } | undefined> {
  if (!/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')) return undefined
  try {
    return await c.req.parseBody()
  } catch {
    return undefined
  }
}

const kindOf = (kind: unknown): PictureKind | undefined =>
  (Object.keys(pictureKinds) as PictureKind[]).find((known) => known === kind)

function sentenceOf(c: Context, end: Extract<PictureUploaded, { outcome: 'refused' }>): string {
  const { picture } = cardProblems(localeOf(c))
  switch (end.fault) {
    case 'too_large':
      return picture.too_large(end.max.width, end.max.height, `${end.width} × ${end.height}`)
    case 'wrong_shape':
    case 'too_small': {
      const { width, height } = pictureKinds[end.kind]
      return picture[end.fault](width, height, `${end.width} × ${end.height}`)
    }
    default:
      return picture[end.fault]
  }
}
