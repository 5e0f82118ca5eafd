import type { Texts } from './texts.ts'

/** English, for customers whose WeChat is not set to Chinese. */
export const en: Texts = {
  common: {
    memberCard: 'Member card',
    retry: 'Try again',
    close: 'Close',
    working: 'One moment…',
    call: (phone) => `Call ${phone}`,
    requestId: (id) => `Reference ${id}`,
    logoOf: (brand) => `${brand} logo`,
    cardOf: (brand, title) => `${brand}, ${title}`,
  },
  state: {
    none: { title: 'Become a member', body: 'Take the card and fill in the form.', action: 'Get the card' },
    received: {
      title: 'One step left',
      body: 'Your card is waiting. Fill in the form to activate it.',
      action: 'Finish joining',
    },
    activating: {
      title: 'Setting up your membership',
      body: 'We have your details. This takes a few seconds and goes on even if you close the page.',
      action: 'Check again',
    },
    active: { title: 'Welcome, you are a member', body: 'Your card is ready.', action: 'Show my card' },
    refused: {
      title: 'That did not work',
      body: 'Your card is not active yet. Please fill in the form once more.',
      action: 'Fill in again',
    },
    deleted: {
      title: 'The card is no longer in your card pack',
      body: 'You are still a member. Take the card again to go on using it.',
      action: 'Take it again',
    },
    invalidated: { title: 'This card was withdrawn', body: 'Please ask the store.', action: 'Ask the store' },
    left: {
      title: 'You have left the membership',
      body: 'It was ended as you asked. You may join again at any time, as a new member.',
      action: 'Join again',
    },
  },
  refusal: {
    ticket_expired: {
      title: 'Please fill in the form again',
      body: 'What you sent has expired. You still have the card.',
      action: 'Fill in again',
    },
    ticket_invalid: {
      title: 'Please fill in the form again',
      body: 'It was damaged on its way. You still have the card.',
      action: 'Fill in again',
    },
    code_invalid: {
      title: 'We could not read this card',
      body: 'WeChat sent a number we cannot read. Please activate once more from the card.',
      action: 'Activate again',
    },
    card_unknown: {
      title: 'This card is from another merchant',
      body: 'Please start again from our QR code.',
      action: 'Go to the start',
    },
    card_unusable: {
      title: 'This card cannot be used right now',
      body: 'It may have expired, been given away or been deleted. Take it again, or ask the store.',
      action: 'Take it again',
    },
    member_blocked: {
      title: 'This membership has ended',
      body: 'The member has left or the card was withdrawn. To come back, please contact the store.',
      action: 'Ask the store',
    },
  },
  problem: {
    card_unknown: {
      title: 'We could not find this card',
      body: 'The link may be incomplete or the card is gone. Please scan the store’s QR code again.',
      action: 'Go to the start',
    },
    no_card_yet: {
      title: 'The card is being prepared',
      body: 'The merchant has not opened it yet. Please come back later.',
      action: 'Check again',
    },
    landing_incomplete: {
      title: 'Your details did not arrive whole',
      body: 'Open the card and activate it once more.',
      action: 'Go to the start',
    },
    landing_too_long: {
      title: 'We cannot read this link',
      body: 'It is longer than it can be. Please start again from the card or the store’s QR code.',
      action: 'Go to the start',
    },
    oauth_refused: {
      title: 'WeChat did not confirm you',
      body: 'We need WeChat’s word on who you are, to show you your own card.',
      action: 'Authorize again',
    },
    oauth_forged: {
      title: 'Authorization was not completed',
      body: 'It was not started from this page; perhaps an old link was opened. Please come in again.',
      action: 'Start again',
    },
    oauth_failed: {
      title: 'WeChat authorization failed',
      body: 'Coming in again usually helps.',
      action: 'Start again',
    },
    oauth_snapshot: {
      title: 'Please use the full service',
      body: 'This is a preview. Tap “Use full service” at the bottom of the page first.',
      action: 'Start again',
    },
    wechat_busy: {
      title: 'WeChat is busy',
      body: 'We cannot reach WeChat right now. Your membership is not affected. Please try later.',
      action: 'Try again',
    },
    not_found: {
      title: 'No such page',
      body: 'The link is wrong or out of date.',
      action: 'Go to the start',
    },
    internal: {
      title: 'Something went wrong',
      body: 'It has been recorded. Please try later, or give the store the reference below.',
      action: 'Try again',
    },
  },
  failure: {
    offline: { title: 'You are offline', body: 'Check your connection and try again.', action: 'Try again' },
    timeout: {
      title: 'The network is slow',
      body: 'No answer in time. Please try again.',
      action: 'Try again',
    },
    server: { title: 'That did not work', body: 'The service is busy. Try again.', action: 'Try again' },
    session: { title: 'You were signed out', body: 'Please open this page again.', action: 'Start again' },
    refused: { title: 'It did not go through', body: 'Please open this page again.', action: 'Start again' },
  },
  availability: {
    in_review: {
      title: 'The card is in review',
      body: 'It can be taken once approved. Please come back later.',
      action: 'Check again',
    },
    sold_out: {
      title: 'All cards are taken',
      body: 'More may come. Look again later.',
      action: 'Check again',
    },
    deleted: {
      title: 'The card is no longer given out',
      body: 'Cards already taken still work.',
      action: 'Check again',
    },
  },
  join: {
    headline: (brand) => `Join ${brand}`,
    busy: 'One moment…',
    leaving: 'Opening WeChat…',
    hint: 'All inside WeChat, nothing to install',
    from: (store) => `From ${store}`,
    benefits: 'What you get',
    openingPoints: (points) => `${points} points to start with`,
    discount: (percentOff) => `${percentOff}% off`,
    pointsRule: 'How points work',
    form: 'What you will be asked',
    formIntro: 'In WeChat’s form. Used only for the purposes named here.',
    formUnknown: 'WeChat’s form lists what is asked before you send it.',
    required: 'required',
    optional: 'optional',
    statement: 'Please read before you send',
    notice: 'Terms of use',
    validity: 'Validity',
    phone: 'Phone',
  },
  validity: {
    permanent: 'No expiry',
    range: (from, until) => `${from} to ${until}`,
    term: (days, after) =>
      after === 0
        ? `${days} days from the day you take it`
        : `${days} days, starting ${after} days after you take it`,
  },
  claim: {
    title: 'Press and hold the code',
    hint: 'Press and hold the QR code to get the card',
    alt: 'QR code to get the member card',
    back: 'Back',
  },
  resume: {
    cardPack: 'Or open the card in WeChat under Me › Cards & Offers and tap activate.',
    points: (points) => `${points} points once activated`,
    steps: ['Card taken', 'Fill in the form to activate'],
  },
  becoming: {
    slowTitle: 'Taking a little longer',
    slowBody:
      'Your details are safe; WeChat is slow. You can leave, and the card will be activated by itself.',
    numberReady: 'You have your member number. The card in your card pack is being activated.',
  },
  welcome: { points: (points) => `${points} points added`, number: 'Member number' },
  member: {
    number: 'Member number',
    points: 'Points',
    balance: 'Balance',
    level: 'Level',
    show: 'Show this at the till',
    enlarge: 'Tap to enlarge',
    sheet: 'Member code',
    brightness: 'If it does not scan, turn up your screen’s brightness',
    barcodeOf: (number) => `Bar code of member number ${number}`,
    qrcodeOf: (number) => `QR code of member number ${number}`,
    asOf: (time) => `As of ${time}`,
    offline: 'You are offline. Your code still works.',
    openInWechat: 'Open in WeChat’s card pack',
    openFailed: 'Could not open it. Look in WeChat under Me › Cards & Offers.',
    details: 'About this card',
    lastKnown: 'Your card as last seen',
    offlineCode: 'Offline: showing your number',
    kept: 'Your number and points are kept',
  },
  outside: {
    title: 'Please open in WeChat',
    body: 'The card lives in WeChat’s card pack. Scan this with WeChat on your phone to go on.',
    alt: 'QR code of this page',
    copy: 'Copy the link',
    copied: 'Copied. Paste it into a WeChat chat to open',
    copyFailed: 'Could not copy. Press and hold the link below',
  },
  waiting: 'Getting your card…',
  unreachable: {
    title: 'We could not get your card',
    body: 'No answer, but your card is not affected.',
    action: 'Try again',
  },
  description: (brand) => `Get the ${brand} member card: points and benefits inside WeChat.`,
}
