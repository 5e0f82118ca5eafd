import { readFile } from 'node:fs/promises'
import { randomUuid } from '../domain/randomUuid.ts'
import { getProgram } from '../store/statement/getProgram.ts'
import { createCard } from '../usecase/card/createCard.ts'
import { findCard } from '../usecase/card/findCard.ts'
import { setActivationForm } from '../usecase/card/setActivationForm.ts'
import { uploadPicture } from '../usecase/card/uploadPicture.ts'
import { createChannel } from '../usecase/channel/createChannel.ts'
import type { House } from '../usecase/house.ts'
import { saveProgram } from '../usecase/program/saveProgram.ts'
import { demoCard, demoStores } from './card.ts'
import { demoProgram } from './program.ts'

/**
 * One merchant, one card, two stores and the rules of points and levels, made through the same use cases and the same calls as anybody's.
 * Done once: a demonstration that is started again finds what it has.
 */
export async function seedDemonstration(house: House, termsUrl: string): Promise<{ isNew: boolean }> {
  const known = await findCard(house)
  const isNew = !known
  if (!known) await makeCard(house, termsUrl)
  else if (!known.form) {
    const pictures = { logoUrl: known.template.logoUrl, backgroundUrl: known.template.backgroundUrl ?? '' }
    await setActivationForm(house, { cardId: known.cardId, form: demoCard(pictures, termsUrl).form })
  }
  await approved(house)
  for (const store of demoStores) await createChannel(house, store)
  if (!(await getProgram(house.db)))
    await saveProgram(house, { program: demoProgram, revision: 0, by: 'system' })
  return { isNew }
}

async function makeCard(house: House, termsUrl: string): Promise<void> {
  const pictures = {
    logoUrl: await uploaded(house, 'logo'),
    backgroundUrl: await uploaded(house, 'background'),
  }
  const made = await createCard(house, {
    key: randomUuid(house.random.bytes(16)),
    ...demoCard(pictures, termsUrl),
    by: 'demo',
  })
  if (made.outcome !== 'created' || made.form !== 'set')
    throw new Error('the demonstration card could not be made')
}

async function uploaded(house: House, kind: 'logo' | 'background'): Promise<string> {
  const picture = await uploadPicture(house, {
    kind,
    bytes: await readFile(new URL(`${kind}.png`, import.meta.url)),
  })
  if (picture.outcome !== 'uploaded')
    throw new Error(`the demonstration's ${kind} is not a picture of its kind`)
  return picture.url
}

/** WeChat reviews a new card and pushes the result; only then can it be handed out. */
async function approved(house: House): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if ((await findCard(house))?.status === 'CARD_STATUS_VERIFY_OK') return
    await house.clock.wait(100)
  }
  throw new Error('the demonstration card was not approved within 15 seconds')
}
