import type { Picture, PictureKind } from '../../../shared/console/card.ts'
import { examinePicture, type PictureFault } from '../../domain/examinePicture.ts'
import { mediaUploadImg } from '../../wechat/cgi-bin/media/uploadimg.ts'
import type { House } from '../house.ts'

export type PictureUploaded = ({ outcome: 'uploaded' } & Picture) | ({ outcome: 'refused' } & PictureFault)

/**
 * Put a picture of a card onto WeChat's own picture server, after a look at its bytes. The name under which somebody keeps
 * it at home goes nowhere. Throws WechatError.
 */
export async function uploadPicture(
  house: House,
  { kind, bytes }: { kind: PictureKind; bytes: Uint8Array },
): Promise<PictureUploaded> {
  const examined = examinePicture(bytes, kind)
  if ('fault' in examined) return { outcome: 'refused', ...examined }
  const { contentType, extension } = examined
  const { url } = await mediaUploadImg(house.wechat, { bytes, filename: `${kind}.${extension}`, contentType })
  return { outcome: 'uploaded', url }
}
