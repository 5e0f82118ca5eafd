import type { MemberTexts } from './member.ts'

const account = { points: 'points', balance: 'balance' }

export const memberEn: MemberTexts = {
  refusal: {
    member_unknown:
      'There is no such member; the link may be wrong. Go back to the members and search again.',
    card_unknown:
      'This member has no such card; it may have been given away or have another code now. Reload the page and try again.',
    member_left: 'This member has left, and nothing can be changed any more. Her history can still be read.',
    stale:
      'Somebody has just changed this member, and your change was not saved. Reload, look, and change it again.',
    face_stale:
      'Somebody has just changed what this card shows, and your change was not saved. Reload, look, and change it again.',
    bad_query: 'Something in the question is not right. Check the marked fields and try again.',
    nothing_revealed: 'The personal data of this member was erased: there is nothing to show.',
    posting_unknown: 'There is no such entry. Reload the ledger and try again.',
    already_reversed:
      'This entry has been taken back before and cannot be taken back twice. Reload the ledger.',
    not_reversible:
      'This entry takes another one back and cannot be taken back itself. Post a new entry instead.',
    not_yours: 'This entry is not your own. Ask a manager or the owner to take it back.',
    too_late: 'It is too late to take this entry back. Ask a manager or the owner.',
    key_reused:
      'This dialog was sent before with other content, and nothing was posted now. Close it, reload the ledger and begin again.',
    card_over:
      'This card was deleted, given away or made void and cannot be changed. Reload to see how it stands.',
    no_cure: 'Things have changed at WeChat, and this is no longer needed. Read again and look.',
  },
  tooFew: (which, have, need) =>
    `Not enough ${account[which]}: there are ${have}, and ${need} are needed. Choose less, or see in the ledger what was spent.`,
  tooMany: (which) => `More ${account[which]} than can be kept. Check the amount and enter it again.`,
  limitReached: (direction, left) =>
    `That is more than you may ${direction === 'given' ? 'give' : 'take'} today: ${left} points are left. Choose less, or ask the owner.`,
  field: {
    q: 'This is too little to search for. Enter at least 4 digits, 1 Chinese character or 2 letters.',
    channel: 'There is no such channel. Choose again.',
    level: 'There is no such level. Choose again.',
    state: 'There is no such state. Choose again.',
    day: 'Enter a date, like 2026-11-24.',
    cursor: 'This place in the list is no longer valid: go back to the first page.',
    account: 'Choose points or balance.',
    amount: 'Enter a whole number that is not 0.',
    reason: 'Choose a reason from the list that fits.',
    note: 'A note has at most 200 characters.',
    store: 'Choose a store.',
    store_unknown: 'There is no such store. Choose again.',
    no_balance: 'No card keeps a balance, so it cannot be changed.',
    key: 'Something went wrong with the page. Close the dialog and open it again.',
    endReason: 'Enter a reason of 2 to 60 characters; the customer reads it among her cards.',
    isAgreed: 'Tell the customer first and have her agreement, then tick this box.',
    memberNo: "This is not the member's number. Check it and type it again.",
    backgroundUrl: 'Upload a picture: WeChat takes only addresses of its own pictures (128 bytes at most).',
    fields: 'Each field takes 12 bytes at most: 4 Chinese characters or 12 letters.',
    levelField: 'This field shows the level by the rules and cannot be filled in by hand.',
    cure: 'Choose what to do.',
  },
  profileFault: {
    required: 'This one is needed and cannot be emptied.',
    too_long: 'Too long: 200 characters at most.',
    not_a_phone: 'This is no phone number. Check it and enter it again.',
    not_a_date: 'Enter a day that has been, like 1995-06-18.',
    not_an_email: 'This is no e-mail address. Check it and enter it again.',
    not_an_id: 'The identity card number is wrong. Check each digit.',
    not_an_option: 'Choose one of the options.',
    unreadable: 'It has invisible control characters. Type it again.',
    unknown: 'There is no such question. Reload the page and try again.',
    phone_taken:
      'This number belongs to another member. Search for it first, and see whether it is the same person.',
    too_many_tries: 'Tried too often today. Try again tomorrow.',
  },
  noChannel: 'Opened directly, no channel',
  gone: 'deleted',
  actor: { system: 'System', api: 'API', gone: 'somebody who is gone' },
  journey: {
    underWay: 'The form has arrived and WeChat has yet to confirm: this repeats by itself, nothing to do',
    confirmed: 'WeChat has her number and points, and the card is active',
    ticket_expired: 'The activation ticket has expired: ask her to open the card and send the form again',
    ticket_invalid: 'WeChat does not accept the activation ticket: ask her to activate again from her cards',
    code_invalid: "WeChat cannot read the card's code: ask her to activate again from her cards",
    card_unknown: "The card is not this account's: check the redirect address of the card's form",
    card_unusable: 'She has deleted the card or given it away, or it is void: ask her to take a new one',
    member_blocked: 'She has left, or the card was made void: it will not be activated again',
  },
  consent: {
    activation_form: 'Membership form',
    marketing: 'Marketing messages',
    profiling: 'Personal recommendations',
  },
  event: {
    user_get_card: 'Received the card',
    user_del_card: 'Deleted the card',
    user_view_card: 'Opened the card',
    submit_membercard_user_info: 'Sent or changed the form',
    update_member_card: 'Points or balance changed',
    user_gifting_card: 'Gave the card away',
    user_consume_card: 'The card was redeemed',
    user_enter_session_from_card: 'Went from the card to the account',
    user_pay_from_pay_cell: 'Paid with WeChat',
  },
  otherEvent: 'Another event',
  telling: {
    waits: (times) => `WeChat has not taken it yet (${times} tries); it is repeated by itself`,
    refused: 'WeChat says that this card can no longer be used; it is not updated any more',
  },
  invalidation: {
    waiting: 'WeChat does not answer at the moment. It is asked again until it has confirmed',
    refused: {
      gone: 'WeChat says that the customer has deleted this card or given it away: there is nothing to make void, and nothing has changed.',
      unknown: 'WeChat refused it, and nothing has changed.',
    },
  },
  compared: {
    memberNo: 'Member number',
    active: 'Active',
    status: 'Card',
    holder: 'Holder',
    points: 'Points',
    balance: 'Balance',
    yes: 'Active',
    no: 'Not active',
    ours: { held: 'In order', deleted: 'Deleted or given away', invalidated: 'Void' },
    wechat: {
      NORMAL: 'In order',
      EXPIRE: 'Expired',
      GIFTING: 'Being given away',
      GIFT_SUCC: 'Given away',
      GIFT_TIMEOUT: 'A gift that nobody took, still hers',
      DELETE: 'Deleted',
      UNAVAILABLE: 'Void',
      CONSUMED: 'Redeemed',
    },
    note: {
      onItsWay: 'Changed a moment ago and on its way to WeChat: read again later',
      repair: 'Our ledger is right: WeChat is told the figures, without a message to the customer',
      activate: 'WeChat is told again the number and that the card is active',
      adopt: "How the card stands in the customer's hands WeChat knows best: it is written down here",
      profile: "WeChat's answers are taken into the profile; the others stay",
      noForm: 'For this kind of activation WeChat does not tell the form: what is kept here counts',
      belowZero: 'Here it is below zero; WeChat cannot show less than 0',
    },
  },
}
