import { cardCreate } from '../../wechat/card/create.ts'
import { mediaUploadImg } from '../../wechat/cgi-bin/media/uploadimg.ts'
import { isWechatError } from '../../wechat/error.ts'
import type { House } from '../house.ts'
import { askForCard } from './adoptCard.ts'
import { saveCard } from './cardRow.ts'
import { faultsOf, toTemplate, toWechat, type NewCard, type UploadedPictures } from './newCard.ts'
import { readTemplate } from './readTemplate.ts'
import { setActivationForm } from './setActivationForm.ts'

export type CardCreated =
  /** `form: 'missing'`: the card is there, but WeChat did not take its form; its button is dead until setActivationForm succeeds. */
  | { outcome: 'created'; cardId: string; form: 'set' | 'missing' }
  /** Nothing was sent: these fields are empty or too long. */
  | { outcome: 'invalid'; fields: string[] }

/**
 * Make a member card whose form leads back to this portal. The first card of a house becomes its default one.
 * Order: pictures, card, row, form. If it stops after WeChat made the card, the row is there or the card will be adopted;
 * if only the form fails, the answer says so. Throws WechatError when pictures or card are refused: then there is no card.
 */
export async function createCard(house: House, card: NewCard): Promise<CardCreated> {
  const fields = faultsOf(card)
  if (fields.length > 0) return { outcome: 'invalid', fields }
  const pictures = await upload(house, card)
  const afterSubmitUrl = `${house.settings.PUBLIC_URL}/activate?from=wechat`
  const { cardId } = await cardCreate(house.wechat, { card: toWechat(card, pictures, afterSubmitUrl) })
  const template = toTemplate(card, pictures, afterSubmitUrl)
  const at = house.clock.now()
  await saveCard(house.db, { cardId, template, status: 'CARD_STATUS_NOT_VERIFY', at }, true)
  const form = await tellForm(house, cardId, card)
  await readBack(house, cardId)
  return { outcome: 'created', cardId, form }
}

async function upload(house: House, { logo, background }: NewCard): Promise<UploadedPictures> {
  const { url: logoUrl } = await mediaUploadImg(house.wechat, logo)
  if (!background) return { logoUrl }
  const { url: backgroundUrl } = await mediaUploadImg(house.wechat, background)
  return { logoUrl, backgroundUrl }
}

async function tellForm(house: House, cardId: string, { form }: NewCard): Promise<'set' | 'missing'> {
  try {
    const { outcome } = await setActivationForm(house, { cardId, form })
    return outcome === 'set' ? 'set' : 'missing'
  } catch (error) {
    if (!isWechatError(error)) throw error
    house.log.warn({ error, cardId }, 'the card was made, but WeChat did not take its form')
    return 'missing'
  }
}

/** A review may already be over, and its push may have come before the row: WeChat is asked once, and need not answer. */
async function readBack(house: House, cardId: string): Promise<void> {
  try {
    const answer = await askForCard(house, cardId)
    const at = house.clock.now()
    if (answer) {
      await saveCard(house.db, { cardId, template: readTemplate(answer), status: answer.status, at }, false)
    }
  } catch (error) {
    if (!isWechatError(error)) throw error
    house.log.warn({ error, cardId }, 'the new card could not be read back; it will be later')
  }
}
