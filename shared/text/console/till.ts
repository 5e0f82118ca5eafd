import type { Locale } from '../../portal.ts'

type Points = (n: number) => string

/** What the server says at the till: what happened, and what the cashier does next. */
export type TillTexts = {
  find: {
    unknown: string
    foreign: string
    expired: (minutesAgo: number) => string
    empty: string
    page: string
    address: string
    unreadable: string
    member_left: string
    card_deleted: string
    card_invalidated: string
    card_waiting: string
    too_many_tries: (minutes: number) => string
  }
  post: {
    member_unknown: string
    member_left: string
    key_reused: string
    nothing_to_post: string
    no_rule: string
    too_many: string
    too_few: (have: number, need: number) => string
    limit_reached: Record<'given' | 'taken', Points>
  }
  undo: {
    posting_unknown: string
    already_reversed: string
    not_reversible: string
    not_yours: string
    too_late: (minutes: number) => string
    too_few: (have: number, need: number) => string
  }
  redeem: {
    no_rule: string
    below_minimum: (fen: number) => string
    purchase_too_small: string
    too_few: string
    not_multiple: Points
    over_most: Points
  }
  field: {
    key: string
    store: string
    store_unknown: string
    reason: string
    points: string
    fen: string
    note: string
    redeemPoints: string
    text: string
  }
  wechat: {
    no_openid: string
    not_bound: string
    link_gone: string
    openid_taken: string
    till_only: string
  }
}

const yuan = (fen: number) => (fen / 100).toFixed(2).replace(/\.00$/, '')

const zhCN: TillTexts = {
  find: {
    unknown:
      '没有找到这位会员。如果是扫码得到的，可能是其他商户的会员码；如果是手工输入的，请核对号码，或改用手机号查找。',
    foreign: '这不是本店的会员码，可能是其他商户的码。请顾客打开本店的会员卡，重新出示会员码。',
    expired: (minutesAgo) =>
      `这个会员码是 ${minutesAgo} 分钟前的，可能是截图。请顾客打开会员卡刷新后，出示当前的会员码。`,
    empty: '没有读到内容。请对准会员码再扫一次，或输入会员号、手机号。',
    page: '扫到的是本店海报或页面的二维码，不是会员码。请扫顾客会员卡上的码。',
    address: '扫到的是一个网址，不是会员码。请扫顾客会员卡上的码。',
    unreadable: '没有读懂这串内容。请再扫一次，或输入会员号、手机号、手机尾号后四位。',
    member_left: '这位会员已经退会，不能再记积分。请顾客重新入会。',
    card_deleted:
      '顾客已在微信里删除了这张会员卡，这个码不再有效。请顾客重新领卡，或用手机号查找她的会员账户。',
    card_invalidated: '这张会员卡已经作废，这个码不再有效。请用手机号查找，或请店长处理。',
    card_waiting: '这张会员卡还没有激活。请顾客在微信里打开会员卡，点“激活会员卡”，完成后再扫。',
    too_many_tries: (minutes) =>
      `查找失败的次数太多，请 ${minutes} 分钟后再试。急用时请店长在“会员”页面查找。`,
  },
  post: {
    member_unknown: '系统里没有这位会员，没有记账。请重新扫码。',
    member_left: '这位会员已经退会，没有记账。请顾客重新入会。',
    key_reused: '这次提交与刚才的一笔重复但内容不同，没有记账。请查看“今天的记录”，再重新录入。',
    nothing_to_post: '这笔消费不产生积分，也没有使用积分，不需要记账。',
    no_rule: '这张会员卡没有设置消费积分规则，不能按消费记账。请改用“发积分”，或请店长在会员卡里设置规则。',
    too_many: '积分总数超出了系统允许的上限，没有记账。请核对数字。',
    too_few: (have, need) => `积分不够：现有 ${have} 分，需要 ${need} 分。没有记账，请改小数字。`,
    limit_reached: {
      given: (left) =>
        left === 0
          ? '您今天可发的积分已用完，没有记账。请店长操作，或明天再发。'
          : `超出了您今天的额度：还可以发 ${left} 分。没有记账，请改小数字，或请店长操作。`,
      taken: (left) =>
        left === 0
          ? '您今天可扣的积分已用完，没有记账。请店长操作，或明天再扣。'
          : `超出了您今天的额度：还可以扣 ${left} 分。没有记账，请改小数字，或请店长操作。`,
    },
  },
  undo: {
    posting_unknown: '没有找到这笔记录，请刷新后再看。',
    already_reversed: '这笔已经撤销过了，不需要再次撤销。',
    not_reversible: '撤销本身和积分到期不能再撤销。需要更正时，请重新发或扣积分。',
    not_yours: '这笔是别人记的，只能由本人撤销，或请店长在会员页面处理。',
    too_late: (minutes) => `已超过 ${minutes} 分钟，不能在这里撤销。请店长在会员页面处理。`,
    too_few: (have, need) =>
      `顾客已经用掉了其中的积分：现有 ${have} 分，撤销需要 ${need} 分。没有撤销，请店长处理。`,
  },
  redeem: {
    no_rule: '这张会员卡没有设置积分抵扣，不能使用积分。',
    below_minimum: (fen) => `消费满 ${yuan(fen)} 元才能使用积分。`,
    purchase_too_small: '消费金额太小，不足以抵扣。',
    too_few: '顾客的积分不够抵扣一次。',
    not_multiple: (unit) => `使用的积分必须是 ${unit} 的整数倍。`,
    over_most: (most) => `这笔最多可以使用 ${most} 积分。`,
  },
  field: {
    key: '页面的状态已过期，请刷新页面后重新录入。',
    store: '门店不正确，请重新选择。',
    store_unknown: '这家门店不存在或已归档，请重新选择门店。',
    reason: '请选择一个原因。',
    points: '请填写 1 至 1000000 之间的整数积分。',
    fen: '请填写 0.01 至 1000000 元之间的金额，最多两位小数。',
    note: '备注最多 200 个字。',
    redeemPoints: '请填写要使用的积分，必须是整数；不使用请留空。',
    text: '内容太长，不是会员码。请重新扫码。',
  },
  wechat: {
    no_openid: '还不知道您的微信是谁的。请在微信里重新打开这个页面。',
    not_bound: '这个微信还没有绑定收银。请在电脑上登录后台，打开“我的账号”，用这个微信扫描绑定二维码。',
    link_gone: '这个绑定二维码已经用过、被新的代替，或超过了 10 分钟。请在电脑上的“我的账号”里重新生成一个。',
    openid_taken:
      '这个微信已经绑定了另一位员工。请先由那位员工在“我的账号”里，或由所有者在“成员”里解除绑定。',
    till_only: '在微信里打开的收银台只能收银。其他操作请在电脑上登录后台。',
  },
}

const en: TillTexts = {
  find: {
    unknown:
      'No such member was found. If it was scanned, it may be the code of another merchant; if it was typed, check the number, or look by phone.',
    foreign:
      "This is no member code of ours; it may be another merchant's. Ask the customer to open our card and show its code.",
    expired: (minutesAgo) =>
      `This code is ${minutesAgo} minutes old, perhaps a screenshot. Ask the customer to open the card, refresh it, and show the present code.`,
    empty: 'Nothing was read. Scan the code again, or type a member number or a phone number.',
    page: "This is the code of a poster or a page of ours, not a member's. Scan the code on the customer's card.",
    address: "This is a web address, not a member's code. Scan the code on the customer's card.",
    unreadable:
      'This could not be understood. Scan again, or type a member number, a phone number, or its last four digits.',
    member_left: 'This member has left and gets no points any more. Ask the customer to join again.',
    card_deleted:
      'The customer deleted this card in WeChat, and its code is no longer good. Ask her to take the card again, or look by phone.',
    card_invalidated:
      'This card was invalidated, and its code is no longer good. Look by phone, or ask a manager.',
    card_waiting:
      'This card is not active yet. Ask the customer to open it in WeChat and tap “Activate”, then scan again.',
    too_many_tries: (minutes) =>
      `Too many looks found nobody: try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. If it is urgent, a manager can look on the page of the members.`,
  },
  post: {
    member_unknown: 'There is no such member, and nothing was posted. Scan again.',
    member_left: 'This member has left, and nothing was posted. Ask the customer to join again.',
    key_reused:
      'This repeats an earlier request with other content, and nothing was posted. Look at today’s list, then enter it again.',
    nothing_to_post: 'This purchase earns no points and spends none: there is nothing to post.',
    no_rule:
      'This card has no rule for purchases. Give points by hand, or ask a manager to set the rule on the card.',
    too_many: 'The total would be beyond what is allowed, and nothing was posted. Check the figure.',
    too_few: (have, need) =>
      `Not enough points: ${have} there, ${need} needed. Nothing was posted; enter a smaller figure.`,
    limit_reached: {
      given: (left) =>
        left === 0
          ? 'You have given all that you may today, and nothing was posted. Ask a manager, or give it tomorrow.'
          : `Beyond your limit of today: you may still give ${left}. Nothing was posted; enter a smaller figure, or ask a manager.`,
      taken: (left) =>
        left === 0
          ? 'You have taken all that you may today, and nothing was posted. Ask a manager, or take it tomorrow.'
          : `Beyond your limit of today: you may still take ${left}. Nothing was posted; enter a smaller figure, or ask a manager.`,
    },
  },
  undo: {
    posting_unknown: 'This posting was not found. Reload and look again.',
    already_reversed: 'This was taken back before; there is nothing left to take back.',
    not_reversible:
      'What took something back, and what expired, cannot be taken back. To correct it, give or take points anew.',
    not_yours:
      'Somebody else posted this: only she can take it back here, or a manager on the member’s page.',
    too_late: (minutes) =>
      `More than ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} have passed. A manager can take it back on the member’s page.`,
    too_few: (have, need) =>
      `The customer has spent some of these points: ${have} there, ${need} needed. Nothing was taken back; ask a manager.`,
  },
  redeem: {
    no_rule: 'This card takes no points for money.',
    below_minimum: (fen) => `Points can be spent on purchases of ¥${yuan(fen)} or more.`,
    purchase_too_small: 'The purchase is too small to take anything off.',
    too_few: 'The customer has too few points to spend any.',
    not_multiple: (unit) => `Points are spent in multiples of ${unit}.`,
    over_most: (most) => `At most ${most} points can be spent on this.`,
  },
  field: {
    key: 'The page is out of date: reload it and enter this again.',
    store: 'This is no store. Choose one.',
    store_unknown: 'This store does not exist or is archived. Choose another.',
    reason: 'Choose a reason.',
    points: 'Enter whole points from 1 to 1,000,000.',
    fen: 'Enter an amount from 0.01 to 1,000,000 yuan, with two decimals at most.',
    note: 'A note has at most 200 characters.',
    redeemPoints: 'Enter the points to spend as a whole number, or nothing.',
    text: 'This is too long for a code. Scan again.',
  },
  wechat: {
    no_openid: 'It is not known yet whose WeChat this is. Open this page in WeChat again.',
    not_bound:
      'This WeChat is no till yet. Sign in to the console on a computer, open “My account”, and scan its code with this WeChat.',
    link_gone:
      'This code was used, replaced by a newer one, or is older than ten minutes. Make another in “My account” on the computer.',
    openid_taken:
      'This WeChat belongs to another of your people. She ends that in “My account”, or an owner in “People”.',
    till_only: 'The till inside WeChat is for the till alone. For everything else sign in on a computer.',
  },
}

const texts: Record<Locale, TillTexts> = { 'zh-CN': zhCN, en }
export const tillText = (locale: Locale): TillTexts => texts[locale]
