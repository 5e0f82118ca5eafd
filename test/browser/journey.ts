import { expect } from '@playwright/test'
import type { Customer } from './newCustomer.ts'
import type { Doors } from './wechatDoors.ts'

/** What a customer does in WeChat itself, without a screen, so that a test can begin where it matters. */
export function journeyOf(customer: Customer, doors: Doors) {
  const { openid, cardId, mobile } = customer
  const take = async (channel = 'welcome') => (await doors.claim(openid, cardId, channel)).code
  const fields = { USER_FORM_INFO_FLAG_MOBILE: mobile, USER_FORM_INFO_FLAG_NAME: '林小满' }
  const held = async () => {
    const { holdings } = await doors.state(openid)
    return holdings.find(({ face }) => face.cardId === cardId)
  }
  const submit = async (code: string) => (await doors.submit(openid, cardId, code, fields)).redirectUrl
  return {
    take,
    /** Takes the card and submits the form; the answer is the address that WeChat sends her phone to. */
    async submit() {
      return await submit(await take())
    },
    /** The same to the end: an active member, known to WeChat as one. Her phone has closed the page at once. */
    async become() {
      const code = await take()
      const landed = await fetch(await submit(code), { redirect: 'manual' })
      expect(landed.status).toBe(303)
      await expect.poll(async () => (await held())?.hasActive, { timeout: 15_000 }).toBe(true)
      return { code, memberNo: (await held())?.membershipNumber ?? '' }
    },
    held,
  }
}

export type Journey = ReturnType<typeof journeyOf>
