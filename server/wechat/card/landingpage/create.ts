import { z } from 'zod'
import { snakeCased } from '../../casing.ts'
import type { CallOptions, Wechat } from '../../client.ts'

const answer = z.object({ url: z.string().min(1), page_id: z.union([z.string(), z.number()]) })

export type LandingPageCreateParameters = {
  /** From uploadimg, 640 × 300 pixels. */
  banner: string
  pageTitle: string
  canShare: boolean
  /** Where the link will stand; WeChat counts by it. */
  scene:
    | 'SCENE_NEAR_BY'
    | 'SCENE_MENU'
    | 'SCENE_QRCODE'
    | 'SCENE_ARTICLE'
    | 'SCENE_H5'
    | 'SCENE_IVR'
    | 'SCENE_CARD_CUSTOM_CELL'
  cardList: { cardId: string; thumbUrl: string }[]
}

/**
 * POST /card/landingpage/create: a page of WeChat's that offers one card or several.
 * Trap: every call makes another page, so a lost answer is never repeated here; the address works inside WeChat only.
 * 40082 and 40083 banner, 40073 card id, 45039 too many cards. Source: wire contract 5.2.
 */
export async function landingPageCreate(
  wechat: Wechat,
  page: LandingPageCreateParameters,
  options?: CallOptions,
): Promise<{ url: string; pageId: string }> {
  const body = snakeCased(page)
  const { url, page_id } = await wechat.call(
    { path: '/card/landingpage/create', body, idempotent: false, answer },
    options,
  )
  // WeChat's sample values carry stray blanks, as those of its QR codes do.
  return { url: url.replaceAll(/\s/g, ''), pageId: String(page_id) }
}
