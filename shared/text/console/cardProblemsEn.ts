import type { CardProblemTexts } from './cardProblems.ts'

/** English. */
export const cardProblemsEn: CardProblemTexts = {
  refusal: {
    card_unknown:
      'There is no such card here. It may belong to another account: go back to the list and reload.',
    card_deleted: 'This card is deleted and cannot be changed. Go back to the list and reload.',
    stale:
      'Somebody else has just changed this card. Nothing was saved, so that nothing is overwritten: reload to see it, then change it again.',
    form_stale:
      'Somebody else has just changed this form. Nothing was saved, so that nothing is overwritten: reload to see it, then change it again.',
    invalid: 'Some things need a change: see the places that are marked.',
    creation_unsure:
      'WeChat did not answer the last time, so it is not known whether the card was made. Wait a minute and send again: it is looked for first, and never made twice.',
    no_cure: 'This cannot be mended by itself: please follow what is said beside it.',
    not_allowed: 'WeChat does not let this be changed on this card. If you need it, create a new card.',
  },
  stock_unsure: (stock) =>
    `WeChat did not answer the last change, which may have happened. The stock is now ${stock.toLocaleString('en-US')}: check it, then decide whether to change it again.`,
  wrong_title: 'This is not the card’s title: type it as it stands',
  form_missing: (reason) =>
    `The card is made, but its activation form was not set: ${reason} Save it once more in the activation form.`,
  stock_change: 'Enter by how many: a whole number from 1 to 100,000,000',
  adopt: {
    redirect_other: 'Its form leads to another address; once adopted, its health check mends that',
    not_ours: 'It does not use WeChat’s form: what customers fill in will not reach your members here',
  },
  picture: {
    kind: 'The picture’s purpose is unknown: reload the page and try again',
    empty: 'No picture arrived: choose it again',
    too_heavy: 'The picture is larger than 1 MB: use a smaller one',
    not_picture: 'Only JPG and PNG pictures can be uploaded',
    broken:
      'The picture is incomplete, or something else hangs on to it: save it anew with an image program and upload that',
    too_large: (width, height, is) => `At most ${width} × ${height} pixels; this one is ${is}`,
    wrong_shape: (width, height, is) => `Crop it to the shape of ${width} × ${height}; this one is ${is}`,
    too_small: (width, height, is) =>
      `Too small, it would be blurred: use ${width} × ${height} pixels; this one is ${is}`,
  },
}
