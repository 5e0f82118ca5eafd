import type { FaultTexts } from './faultSentence.ts'

/** English. */
export const cardFaultsEn: FaultTexts = {
  simple: {
    missing: 'Please fill this in',
    not_ascii:
      'The address must not hold Chinese characters or spaces: percent-encode them, or use another address',
    not_picture: 'Please upload the picture again: WeChat takes only pictures that were uploaded to it',
    twice: 'This is there already: please choose another',
    unknown: 'WeChat has no such question: please choose one from the list',
    only_on: 'Once switched on, WeChat does not let it be switched off',
    only_wider: 'The validity can only be widened, not shortened, and its kind not changed',
    fixed: 'WeChat does not let this be changed once the card is made',
  },
  too_long: (max, characters, is) =>
    `At most ${max} bytes (${max} letters or ${characters} Chinese characters); now ${is}`,
  too_many: (max, is) => `At most ${max}; now ${is}`,
  too_many_in: {
    required_half: (max, is) => `At most ${max} required questions of your own; now ${is}`,
    optional_half: (max, is) => `At most ${max} optional questions of your own; now ${is}`,
  },
  too_few: (min, is) => `At least ${min}; now ${is}`,
  too_small: (min) => `Not less than ${min}`,
  too_large: (max) => `Not more than ${max}`,
  malformed: {
    url: 'Please enter the whole address, beginning with https:// or http://',
    mini_program: "Please enter the Mini Program's original ID, like gh_86a091e50ad4@app",
    whole_number: 'Please enter a whole number',
    day_time: 'The time must lie between 00:00 and 23:59',
    date: 'Please choose a date',
    openid: 'Not an openid of this account: 28 characters beginning with o',
    wechat_id: "Not a WeChat ID: it is the one shown on the person's own Me page",
    location: "A store's ID is a whole number above 0; WeChat's list of stores shows it",
  },
  conflict: {
    supplyBonus: 'Points are off, so this would not be shown: switch points on, or empty this field',
    supplyBalance: 'Stored value is off, so this would not be shown: switch it on, or empty this field',
    bindOpenid:
      'Only a named person can take this card, so sharing leads nobody anywhere: switch sharing off, or let anybody take it',
    deposited: 'With deposited codes the stock must be 0 at first: deposit codes, then raise the stock',
    own_codes: "Dynamic codes work only with WeChat's own codes: use those, or switch dynamic codes off",
    earn_rule: 'Please fill in first how many points are earned for how much',
    spend_rule: 'Please fill in first how many points take how much off',
    begin_after_end: 'The end must come after the beginning',
    end_past: 'The end has passed already: please choose a later date',
    name_and_type: "Choose WeChat's kind or a name of your own, not both",
    options_of_text: 'A text question has no options: make it a choice, or remove them',
  },
  general: 'Something is wrong here: please check it and fill it in again',
}
