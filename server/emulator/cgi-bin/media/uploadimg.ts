import { type Endpoint, refuse } from '../../api.ts'
import { randomWord } from '../../../floor.ts'
import { nowOf } from '../../world.ts'

const bytesMax = 1024 * 1024

/** What the bytes say they are; the name and the declared type are not believed. */
function imageType(bytes: Buffer): 'png' | 'jpg' | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png'
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpg'
  return undefined
}

async function uploadedFile(request: Request): Promise<File | undefined> {
  try {
    const form = await request.formData()
    const part = form.get('buffer') ?? form.get('media')
    return part instanceof File ? part : undefined
  } catch {
    return undefined
  }
}

/** POST /cgi-bin/media/uploadimg: multipart, part `buffer` (or `media`), JPG or PNG up to 1 MB; answers `url` alone (wire contract 5.5). */
export const uploadimg: Endpoint = {
  method: 'POST',
  path: '/cgi-bin/media/uploadimg',
  access: 'token',
  body: 'multipart',
  async answer({ world, request }) {
    const file = await uploadedFile(request)
    if (!file || file.size === 0) return refuse(41005)
    if (file.size > bytesMax) return refuse(40009)
    const bytes = Buffer.from(await file.arrayBuffer())
    const type = imageType(bytes)
    if (!type) return refuse(40137)
    const name = `${nowOf(world).toString(36)}${randomWord(world.random, 24)}.${type}`
    world.state.images[name] = {
      contentType: type === 'png' ? 'image/png' : 'image/jpeg',
      base64: bytes.toString('base64'),
    }
    world.changed()
    return { url: imageUrl(world.url, name) }
  },
}

/** Where an uploaded picture is shown; under 128 bytes, which is all that a card has room for. */
export const imageUrl = (origin: string, name: string) => `${origin}/mmbiz/${name}`
