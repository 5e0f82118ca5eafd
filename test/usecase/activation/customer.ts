export type Customer = { openid: string; fields: Record<string, string | string[]> }

let made = 0

/** Somebody who was never here before; with a mobile of her own, unless one is given. */
export function nextCustomer(mobile?: string): Customer {
  made += 1
  const number = String(made).padStart(8, '0')
  return {
    openid: `oJourney${number}000000000000`,
    fields: {
      USER_FORM_INFO_FLAG_MOBILE: mobile ?? `139${number}`,
      USER_FORM_INFO_FLAG_NAME: '林小满',
    },
  }
}
