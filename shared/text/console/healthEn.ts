import type { HealthTexts } from './health.ts'

/** English. */
export const healthEn: HealthTexts = {
  review_approved: () => ({ title: 'WeChat approved the card' }),
  review_refused: (_, reason) => ({
    title: reason ? `WeChat refused the card: ${reason}` : 'WeChat refused the card',
    cure: 'Change the face or the texts as WeChat says and save: that sends it to review again',
  }),
  review_in_review: () => ({
    title: 'WeChat is reviewing the card',
    cure: 'Usually decided within a working day; until then only people on the test white list can take it',
  }),
  review_deleted: () => ({
    title: 'The card is deleted; nobody can take it any more',
    cure: 'Cards already held live on; to hand out cards again, create a new one',
  }),
  form_set: () => ({
    title: 'The activation form is set',
    cure: 'If a phone shows another form than the one here, send ours to WeChat again',
  }),
  form_missing: () => ({
    title: 'WeChat has no activation form: the card’s activate button does nothing',
    cure: 'Check the activation form and save it',
  }),
  form_unused: () => ({ title: 'This way of activation needs no form of WeChat’s' }),
  redirect_ours: () => ({ title: 'The form leads back to this portal, which activates the card' }),
  redirect_other: () => ({
    title: 'The form does not lead back to this portal: customers stay inactive',
    cure: 'Set the address to this portal’s; if WeChat does not allow it, create a new card',
  }),
  redirect_one_tap: () => ({
    title: 'Plain one-tap: WeChat activates by itself and this portal hears of it afterwards',
    cure: 'Opening points and the member number follow WeChat’s message; for both at once, create a card that redirects',
  }),
  redirect_unused: () => ({
    title: 'This card is not activated through this portal',
    cure: 'What customers fill in does not reach your members here; if it should, create a card that redirects',
  }),
  activation_single: () => ({ title: 'There is one way of activation, and no conflict' }),
  activation_conflict: () => ({
    title: 'Several ways of activation are set; WeChat heeds only one',
    cure: 'WeChat does not reliably change this later: create a new card and stop handing out this one',
  }),
  activation_none: () => ({
    title: 'No way of activation is set: cards that are taken cannot become active',
    cure: 'WeChat does not reliably change this later: create a new card',
  }),
  stock_good: (left) => ({ title: `${left.toLocaleString('en-US')} cards left to hand out` }),
  stock_low: (left) => ({
    title: `Only ${left} cards left`,
    cure: 'Raise the stock: once it is used up, new customers cannot join',
  }),
  stock_empty: () => ({
    title: 'No card is left: new customers cannot take one',
    cure: 'Raise the stock; where codes are deposited, deposit some first',
  }),
  limit_one: () => ({ title: 'One card per person' }),
  limit_many: (limit) => ({
    title: `One person may take ${limit} cards`,
    cure: 'Several cards scatter one person’s points: 1 is the sane limit',
  }),
  push_on: () => ({ title: 'WeChat tells this portal when a member opens the card' }),
  push_off: () => ({
    title: 'WeChat does not tell this portal when a member opens the card',
    cure: 'With it, points on the card are renewed sooner; if WeChat does not allow the change, nothing is lost',
  }),
  callback_heard: () => ({ title: 'WeChat’s messages arrive' }),
  callback_silent: () => ({
    title: 'No message of WeChat’s has ever arrived',
    cure: 'Enter and enable this portal’s address in the account’s message push settings, in safe mode: claims and deletions are learnt from it',
  }),
  domain_https: () => ({ title: 'The address is https' }),
  domain_local: () => ({
    title: 'The address is this machine’s own: good for a trial only',
    cure: 'Set up a domain with https before going live',
  }),
  domain_plain: () => ({
    title: 'The address is not https: pages inside WeChat lose their functions',
    cure: 'Get a certificate for the domain, and let PUBLIC_URL begin with https',
  }),
  share_good: () => ({ title: 'Sharing and giving are set sensibly' }),
  share_bound: () => ({
    title: 'The card is for named people, yet may be shared: nobody else can take it',
    cure: 'Switch sharing off',
  }),
  share_own_codes: () => ({
    title: 'The card has codes of your own and may be shared: taking it from a share may fail',
    cure: 'Better switch sharing off, and hand the card out by this portal’s links and QR codes',
  }),
  share_gift: () => ({
    title: 'The card may be given away, which changes its code',
    cure: 'A member card is usually not given away: better switch it off',
  }),
  expiry_good: () => ({ title: 'The validity is fine' }),
  expiry_soon: (days) => ({
    title: `The card expires in ${days} days`,
    cure: 'Set a later end date: an expired card cannot be used',
  }),
  expiry_past: () => ({ title: 'The card has expired and cannot be used', cure: 'Set a later end date' }),
  points_shown: () => ({ title: 'The card shows points' }),
  points_hidden: () => ({
    title: 'Members have points here, and the card does not show them',
    cure: 'Switch points on when editing; WeChat does not let them be switched off again',
  }),
  points_unused: () => ({ title: 'The card shows no points, and none are kept' }),
}
