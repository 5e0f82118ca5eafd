import type { ProblemTexts } from './problem.ts'

export const problemEn: ProblemTexts = {
  title: {
    journey_stuck: "A customer's activation is not finished",
    journey_refused: "A customer's activation failed",
    review_refused: 'WeChat refused a member card',
    telling_late: 'WeChat still shows old figures',
    telling_refused: 'WeChat takes no more changes for this card',
    push_failed: "One of WeChat's notices did not take effect",
    difference: 'WeChat shows something else than we have',
    stock_low: 'A member card is running out of stock',
    activated_unknown: 'WeChat activated a card, and nobody is a member by it',
    webhook_failing: 'Another system does not receive changes',
    departure_late: 'A departure is not finished in WeChat',
    departure_held: 'A departure waits for a balance',
  },
  cause: {
    journeyUnread: (tries) => `She has sent the form, and WeChat has not told us the result${tried(tries)}.`,
    journeyUntold: (tries) =>
      `She is a member here, and WeChat has not confirmed it: her card still looks inactive${tried(tries)}.`,
    reviewed: (reason) => `WeChat's reviewers say: “${reason}”`,
    reviewedSilently: 'WeChat gives no reason.',
    tellingLate: (tries) =>
      `Points or balance have changed, and WeChat could not be told${tried(tries)}: she sees the old figures in WeChat.`,
    tellingRefused:
      'Points or balance have changed, and WeChat says that this card was deleted, given away, has expired or is void.',
    push: (event) => `WeChat's notice “${event}” has arrived and is kept, but could not be dealt with yet.`,
    pushNotShown: 'What the notice says does not show at WeChat.',
    difference:
      'We looked twice, and WeChat shows something else than we have: it was changed elsewhere, or an update was lost on its way.',
    differenceOfStatus:
      "We looked twice, and WeChat says something else of the card's state: one of WeChat's notices may not have come.",
    stockGone: 'The stock is used up: no new customer can take the card.',
    stockLow: (quantity) => `Only ${quantity} are left; after that no new customer can take the card.`,
    unknownHolder: (points, balance) =>
      `WeChat shows this card as active, with ${balance === undefined ? points : `${points} and a balance of ${balance}`}, and nobody here is the member. That happens with members from before this system, and with cards that activate themselves.`,
    unknownRefused: (why) => `WeChat activated this card, but it made no member: ${why}.`,
    webhookGone: (host) => `${host} answers that this address is no more. Nothing is sent there now.`,
    webhookFailing: (host, failures) =>
      `${host} did not take the notices of changes ${failures} times in a row; they are repeated.`,
    webhookGivenUp: (host) => `${host} has not taken notices for so long that some are repeated no more.`,
    departureLate: (tries) =>
      `The member has left, and WeChat has not ended her card yet; her data is erased only after that${tried(tries)}.`,
    departureHeld: (balance) =>
      `Since she asked to leave, her balance has grown to ${balance}: it cannot simply be cleared.`,
    lastly: (why) => `Last time: ${why}.`,
  },
  cure: {
    journey_stuck:
      'It is repeated by itself, and done within seconds once WeChat answers. You can also try again now.',
    journey_refused:
      'See the reason and ask her to come again, as “How to invite her again” shows. Once she is a member, this goes away by itself.',
    review_refused: 'Change the card as the reviewers say, and save: it goes back to review.',
    telling_late: 'See to the reason above first, then try again now.',
    telling_refused:
      'Ask her to take the card again: number and points are still there. If she has taken this one back, try again now.',
    push_failed:
      'You can have it dealt with again now. If that does not help, tell your operator the reference; what customers do is not affected.',
    difference:
      'As a rule ours is right: every line of it is on record. The customer gets no message when WeChat is told.',
    stock_low: "Add stock under the card's “Stock”.",
    activated_unknown:
      'Make her a member: points and balance are taken over from the card, the number becomes one of ours, and she gets no message.',
    webhook_failing:
      'Ask for the address and its certificate to be checked, then send again from the deliveries under “Integrations”.',
    departure_late: 'It is repeated by itself; you can also try again now.',
    departure_held:
      'Agree with her to pay the balance back or to use it up; the departure goes on by itself once it is zero.',
    number: 'WeChat is told our number again. Points and balance stay, and she gets no message.',
    status:
      'Whether she holds the card, WeChat knows: our row takes over its state. Member, number and points stay as they are.',
    voidAgain:
      'The card is void here and can still be used in WeChat. WeChat is told again; that cannot be undone.',
    unknownRefused: 'Ask her to take a new card, or talk to her. Then mark it as dealt with.',
    repeats: 'It is repeated by itself.',
  },
  events: {
    user_get_card: 'a customer took the card',
    user_del_card: 'a customer deleted the card',
    user_view_card: 'a customer opened the card',
    user_gifting_card: 'a customer gave the card away',
    user_consume_card: 'a card was redeemed',
    submit_membercard_user_info: 'a customer sent the form',
    update_member_card: 'points or balance changed on a card',
    card_pass_check: 'a card was approved',
    card_not_pass_check: 'a card was refused',
    card_sku_remind: 'a card is running out of stock',
  },
  eventElse: 'something else',
  card: {
    held: 'in her hands',
    deleted: 'deleted by her',
    invalidated: 'void',
    normal: 'normal',
    expired: 'expired',
    gifting: 'being given away',
    gifted: 'given away',
    unknown: 'no such code',
  },
  noNumber: 'no number',
  points: (count) => `${count} points`,
  refusal: {
    problem_unknown: 'There is no such problem; the link may be wrong. Reload the list.',
    not_offered: 'Things have changed, and this does not help any more. Reload and look again.',
    not_active:
      'WeChat says that this card is not active now: there is nothing to do. Reload and look again.',
    card_unknown: "WeChat knows no such member card; it may be another account's.",
    member_gone:
      'This member has left, or the card has another holder: it cannot be done this way. Reload and look again.',
    bad_query: 'Something in the question is not right. Check the marked fields and try again.',
    still_open: (why) => `It was tried again, without success: ${why}`,
    still_different:
      'WeChat was told, and its card does not show it yet. Wait a minute, then choose “Compare again”.',
    not_enrolled: (why) => `She did not become a member: ${why}.`,
  },
  done: {
    retry: 'It is done.',
    use_ours: "WeChat's card now shows what we have.",
    use_wechat: "Our row has taken over WeChat's state.",
    tell_number: "WeChat's card has our number now.",
    void_again: 'The card is void in WeChat too.',
    enrol: 'She is a member now.',
    look_again: 'There is no difference any more.',
    already: 'This has been dealt with already.',
    differs: 'Compared once more: they still differ.',
    gone: 'Things have changed: the problem is no more.',
    enrolledAs: (memberNo, isNew) =>
      isNew
        ? `She is a member now, number ${memberNo}; points and balance of her card were taken over.`
        : `She is member ${memberNo}: the card is hers now, with the points that we have.`,
  },
  field: {
    deed: 'Choose what is to be done.',
    note: 'Write down how it was dealt with, in 2 to 300 characters.',
    state: 'Choose “open” or “settled”.',
    kind: 'There is no such kind of problem. Choose another.',
    urgency: 'There is no such urgency. Choose another.',
    cursor: 'This place in the list is no longer valid: go back to the first page.',
  },
}

function tried(tries: number): string {
  if (tries === 0) return ''
  return tries === 1 ? ' (tried once)' : ` (tried ${tries} times)`
}
