import type { WechatErrorTexts } from './wechatErrors.ts'

/** [cause, cure] */
export const wechatErrorsEn: WechatErrorTexts = {
  kinds: {
    busy: ['WeChat is busy', 'Try again in a moment; what you entered is still here.'],
    credential: [
      'WeChat did not accept the access token',
      'It is renewed by itself: try again in a moment. If it stays so, have the operator check the AppSecret.',
    ],
    appId: [
      'WeChat does not know this AppID',
      'Have the operator check WECHAT_APP_ID against the basic settings of the account.',
    ],
    appSecret: [
      'The AppSecret is wrong or frozen',
      'Reset it in the basic settings of the account and update WECHAT_APP_SECRET.',
    ],
    allowList: [
      "The server's IP is not on WeChat's allow-list",
      "Add this server's public IP to the IP allow-list in the basic settings of the account.",
    ],
    accountFrozen: [
      'WeChat has barred or frozen the account or this interface',
      'Read the notice in the account’s console, appeal or recover as it says, and try again.',
    ],
    permission: [
      'The account lacks the permission for this',
      'Apply for the card functions in the account’s console and try again once they are granted.',
    ],
    memberCardPermission: [
      'The account may not make member cards',
      'Apply for member cards in the account’s console, in a category that allows them.',
    ],
    payPermission: [
      'The account has no WeChat Pay',
      'Open WeChat Pay first, or choose another button for the middle of the card.',
    ],
    customCodePermission: [
      'The account may not use codes of its own',
      'Apply for custom codes, or let WeChat make the codes.',
    ],
    balancePermission: [
      'The account may not show stored value',
      'Turn the balance off, or apply for the permission first.',
    ],
    bonusPermission: [
      'The account may not show points',
      'Turn points off, or apply for the permission first.',
    ],
    customUrlPermission: [
      'The account may not have rows of its own',
      'Remove the custom row, or apply for the permission.',
    ],
    dailyQuota: [
      'Today’s allowance of calls to WeChat is used up',
      'Try again tomorrow; activations go on by themselves as soon as it is renewed.',
    ],
    minuteQuota: ['WeChat was asked too often within this minute', 'Wait a minute and try again.'],
    pictureSize: [
      'WeChat finds the picture too large',
      'Take one of at most 1 MB and crop it to the size shown.',
    ],
    pictureType: ['WeChat does not take this kind of picture', 'Upload a JPG or PNG.'],
    pictureUrl: ['A picture was not uploaded through WeChat', 'Upload it here again and save.'],
    text: [
      'WeChat could not read what was sent',
      'Remove special signs and emoji and try again; if it stays so, give the operator the request’s number.',
    ],
    parameters: [
      'WeChat does not accept one of the values',
      'Check what you have just changed; WeChat does not say which.',
    ],
    tooLong: [
      'A text is longer than WeChat allows',
      'Shorten it. WeChat counts bytes: a Chinese character is three.',
    ],
    missing: ['Something that WeChat requires is missing', 'Fill in everything marked as required.'],
    antispam: [
      'A text or picture did not pass WeChat’s content check',
      'Remove exaggerated, luring or sensitive words and pictures and try again.',
    ],
    url: [
      'WeChat does not accept one of the links',
      'Check it: it begins with https:// and its domain is public.',
    ],
    urlTooLong: ['A link is too long', 'WeChat takes 255 bytes: shorten it.'],
    urlChinese: ['A link holds Chinese characters', 'Write them in percent encoding (like %E5%BA%97).'],
    webLinks: [
      'WeChat no longer takes new web links here',
      'Give a Mini Program’s original id and path instead, or leave it empty.',
    ],
    color: ['WeChat does not know this colour', 'Choose one of the fourteen.'],
    codeType: ['WeChat does not accept this way of showing the code', 'Choose another.'],
    quantity: [
      'WeChat does not accept this stock',
      'It is a whole number from 0 to 100,000,000; 0 at first where codes are deposited.',
    ],
    stockLimit: ['The stock would exceed WeChat’s limit', 'Add less: the total may be 100,000,000 at most.'],
    stockLocked: [
      'WeChat has locked the stock of this card',
      'A campaign or batch may be under way: try again later.',
    ],
    outOfStock: ['There is no stock left', 'Add some under “Stock” first.'],
    date: ['WeChat does not accept the dates', 'The end comes after the beginning, and lies in the future.'],
    dateNarrowed: [
      'WeChat allows neither a shorter validity nor another kind',
      'A range can only be widened.',
    ],
    customField: ['There are too many custom fields', 'Three at most: remove the others.'],
    bonusStays: ['Points that are shown once cannot be hidden again', 'Leave points on.'],
    deposit: [
      'Deposited codes and stock do not fit',
      'Deposit enough codes first, then add no more stock than there are codes.',
    ],
    center: [
      'The middle of the card holds one button only',
      'Choose one of link, WeChat Pay, or pay and member code.',
    ],
    getLimit: ['The limit per person is above 50', 'For a member card, 1 is right.'],
    getLimitReached: [
      'This customer has taken as many as she may',
      'She holds the card already: have her open it in the card pack.',
    ],
    share: [
      'A card that may be shared needs a cover',
      'Add the cover’s picture and line, or turn sharing off.',
    ],
    location: ['WeChat does not accept the stores', 'Check the store numbers, or name no stores.'],
    subMerchant: ['The sub-merchant is wrong or not approved', 'Check its number and its review.'],
    customCode: [
      'This card’s kind of codes does not allow that',
      'Deposit codes first where they are your own; else take a card whose codes WeChat makes.',
    ],
    bindOpenid: ['This card cannot be bound to one customer', 'Turn “named customers only” off.'],
    messageCards: ['There are too many cards in the message', 'Five at most: remove the others.'],
    cardUnknown: [
      'WeChat has no such card',
      'It may have been deleted, or belong to another account: refresh the list.',
    ],
    cardStatus: [
      'The card’s state does not allow that',
      'It may be in review, refused or deleted: look at its state and health first.',
    ],
    notMemberCard: ['This is no member card', 'Choose a card of that kind.'],
    noForm: [
      'This card does not show WeChat’s form',
      'Only a card made with activation by WeChat’s form has one: make a new card if you need it.',
    ],
    codeUnknown: [
      'WeChat has no such code',
      'Check it; it may not have been taken yet, or belong to another card.',
    ],
    codeUndecodable: [
      'The code cannot be opened',
      'Have the customer open her card from the card pack again.',
    ],
    codeUsed: [
      'This code was redeemed already',
      'That cannot be undone: have the customer take the card anew.',
    ],
    codeStatus: [
      'This customer’s card was deleted, given away, has expired or was invalidated',
      'Have her take it again: number and points are still there.',
    ],
    codesTooMany: ['Too many codes at once', 'Deposit them in parts; each is sent a hundred at a time.'],
    codesEmpty: ['There are empty lines among the codes', 'Remove them and try again.'],
    codesDouble: ['There are doubles among the codes', 'Remove them and try again.'],
    alreadyMember: [
      'This customer is a member already',
      'Nothing needs to be activated: have her open the card.',
    ],
    notHolder: ['This customer does not hold the card', 'Have her take it first.'],
    bonusLimit: ['The points exceed WeChat’s limit', 'Give fewer this time.'],
    balanceLimit: ['The balance exceeds WeChat’s limit', 'Take a smaller amount.'],
    qrcodeLimit: [
      'WeChat’s limit of QR codes is reached',
      'Use one that exists, or the code of the portal’s link.',
    ],
    tooManyCards: ['Too many cards were chosen', 'Choose fewer and try again.'],
    miniProgramPath: ['The Mini Program’s path is wrong', 'Check it, like pages/index/index.'],
    miniProgram: [
      'The Mini Program is not linked to the account',
      'Link it in the account’s console, then enter its original id.',
    ],
    ticket: ['A signature or activation ticket is wrong', 'Have the customer open the page again.'],
    ticketExpired: [
      'The activation ticket has expired',
      'Have the customer fill in the form from her card once more.',
    ],
    authorization: ['WeChat’s authorization is no longer good', 'Open the page again.'],
    consumeLimit: ['It may not be used at this time, or not so often', 'See the conditions on the card.'],
    whitelist: [
      'This person is not on the test white list',
      'Before the review only those on it can take the card: add her first.',
    ],
    announcement: ['This customer has had all notices for today', 'Try again tomorrow.'],
    dateFormat: ['The date is malformed', 'Choose it again.'],
    dateRange: ['WeChat does not accept this range of days', '62 days at most, and never today.'],
    notReady: [
      'WeChat has not made yesterday’s figures yet',
      'It does so during the morning: look again later.',
    ],
  },
  silent: [
    'WeChat did not answer',
    'The network or WeChat may be in trouble: try again in a moment; what you entered is still here.',
  ],
  gateway: [
    'WeChat’s gateway refused the request',
    'Try again in a moment; if it stays so, have the operator check the way from the server to WeChat.',
  ],
  unreadable: [
    'WeChat’s answer could not be read',
    'Try again in a moment; if it stays so, give the operator the request’s number.',
  ],
  unknown: (doing, errcode) => [
    `WeChat refused ${doing}`,
    `It gave no cause that we know. Try again in a moment; if it stays so, give the operator the request’s number and WeChat’s code ${errcode}.`,
  ],
  doing: {
    '/card/create': 'to make the card',
    '/card/update': 'to change the card',
    '/card/get': 'to read the card',
    '/card/batchget': 'to list the cards',
    '/card/modifystock': 'to change the stock',
    '/card/delete': 'to delete the card',
    '/card/testwhitelist/set': 'to set the white list',
    '/card/qrcode/create': 'to make the QR code',
    '/card/landingpage/create': 'to make the landing page',
    '/card/mpnews/gethtml': 'to make the snippet',
    '/card/code/deposit': 'to take the codes',
    '/card/code/checkcode': 'to check the codes',
    '/card/code/getdepositcount': 'to count the codes',
    '/card/code/decrypt': 'to read the code',
    '/card/code/unavailable': 'to end the card',
    '/card/membercard/activate': 'to activate the card',
    '/card/membercard/activatetempinfo/get': 'to read the form',
    '/card/membercard/updateuser': "to change the member's card",
    '/card/membercard/userinfo/get': "to read the member's card",
    '/card/membercard/activateuserform/set': 'to set the form',
    '/cgi-bin/media/uploadimg': 'to take the picture',
  },
  doingElse: 'to do this',
}
