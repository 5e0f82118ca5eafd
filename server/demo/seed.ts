import { readFile } from 'node:fs/promises'
import { createCard } from '../usecase/card/createCard.ts'
import { findCard } from '../usecase/card/findCard.ts'
import { setActivationForm } from '../usecase/card/setActivationForm.ts'
import { createChannel } from '../usecase/channel/createChannel.ts'
import type { House } from '../usecase/house.ts'
import { demoCard, demoStores } from './card.ts'

const picture = (name: string) => readFile(new URL(name, import.meta.url))

/**
 * One merchant, one card and two stores, made through the same use cases and the same calls as anybody's.
 * Done once: a demonstration that is started again finds what it has.
 */
export async function seedDemonstration(house: House, termsUrl: string): Promise<{ isNew: boolean }> {
  const card = demoCard(
    { logo: await picture('logo.png'), background: await picture('background.png') },
    termsUrl,
  )
  const known = await findCard(house)
  const isNew = !known
  if (!known) {
    const made = await createCard(house, card)
    if (made.outcome !== 'created' || made.form !== 'set')
      throw new Error('the demonstration card could not be made')
  } else if (!known.form) {
    await setActivationForm(house, { cardId: known.cardId, form: card.form })
  }
  await approved(house)
  for (const store of demoStores) await createChannel(house, store)
  return { isNew }
}

/** WeChat reviews a new card and pushes the result; only then can it be handed out. */
async function approved(house: House): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if ((await findCard(house))?.status === 'CARD_STATUS_VERIFY_OK') return
    await house.clock.wait(100)
  }
  throw new Error('the demonstration card was not approved within 15 seconds')
}
