import type { ApiProblemTexts } from './problem.ts'

const unit = (account: 'points' | 'balance') => (account === 'points' ? '积分' : '分')

export const problemZhCN: ApiProblemTexts = {
  problem: {
    bad_json: { title: '请求体不是有效的 JSON', detail: () => '请检查请求体的 JSON 语法和 UTF-8 编码。' },
    unsupported_media_type: {
      title: '不支持的内容类型',
      detail: () => '请求体必须是 JSON，请求头 Content-Type 应为 application/json。',
    },
    invalid_parameter: {
      title: '参数不正确',
      detail: () => '请按 errors 中的说明更正地址或请求头里的参数。',
    },
    idempotency_key_missing: {
      title: '缺少 Idempotency-Key',
      detail: () => '每个写操作都要带请求头 Idempotency-Key，例如一个 UUID。重试同一操作时请使用同一个值。',
    },
    no_access: {
      title: '密钥无效',
      detail: () =>
        '请求没有带密钥，或密钥不存在、已过期、已吊销，或不允许从这个地址使用。请用 Authorization: Bearer 带上有效的密钥；原因可在后台“系统对接”中查看。',
    },
    scope_missing: {
      title: '密钥没有这项权限',
      detail: ({ scope }) => `这个操作需要权限 ${scope}。请在后台“系统对接”中新建一个带有此权限的密钥。`,
    },
    not_found: { title: '没有这个地址', detail: () => '请对照 /api/v1/openapi.json 检查地址。' },
    method_not_allowed: { title: '不支持这个方法', detail: () => '允许的方法见响应头 Allow。' },
    member_unknown: { title: '没有这位会员', detail: () => '没有找到对应的会员。请检查编号是否来自本系统。' },
    card_unknown: { title: '没有这张卡', detail: () => '这位会员没有这张卡。请检查 cardId 和 code。' },
    posting_unknown: {
      title: '没有这笔记账',
      detail: () => '没有找到这个 postingId。请检查它是否来自本系统。',
    },
    webhook_unknown: { title: '没有这个 Webhook', detail: () => '它可能已被删除。请重新读取列表。' },
    request_running: {
      title: '同一请求正在处理',
      detail: () => '带有同一个 Idempotency-Key 的请求还没有结束。请稍后用同一个值重试，会得到它的结果。',
    },
    several_members: {
      title: '对应多位会员',
      detail: () => '这个条件对应多位会员。请同时提供 cardId，或改用会员卡号查找。',
    },
    member_left: { title: '会员已退出', detail: () => '这位会员已经退出，不能再修改或记账。' },
    too_few: {
      title: '积分或储值不足',
      detail: ({ account, have, need }) =>
        `需要 ${need} ${unit(account)}，只有 ${have} ${unit(account)}。没有记账；请减少数量后用新的 Idempotency-Key 重试。`,
    },
    too_many: {
      title: '超出上限',
      detail: ({ account }) =>
        `记账后的${account === 'points' ? '积分' : '储值'}会超出系统允许的上限，没有记账。请检查数量。`,
    },
    already_reversed: { title: '已经撤销过', detail: () => '这笔记账此前已被撤销，每笔只能撤销一次。' },
    not_reversible: {
      title: '不能撤销',
      detail: () => '撤销记录和到期扣减不能再撤销。如需更正，请另记一笔。',
    },
    card_over: { title: '这张卡早已失效', detail: () => '这张卡已经失效，不需要也不能再次设置。' },
    webhooks_full: {
      title: 'Webhook 数量已满',
      detail: ({ most }) => `最多可以有 ${most} 个 Webhook。请先删除不用的。`,
    },
    stale: {
      title: '资料已被修改',
      detail: () => '您读取之后，会员资料已被修改。没有保存；请重新读取，再用新的 ETag 提交。',
    },
    too_large: { title: '请求体太大', detail: () => '请求体超过 64 KiB。请拆分后提交。' },
    too_long: { title: '地址太长', detail: () => '请求地址超过了允许的长度。' },
    invalid: { title: '内容不正确', detail: () => '请按 errors 中的说明更正请求体。没有做任何修改。' },
    idempotency_key_reused: {
      title: 'Idempotency-Key 已用于别的请求',
      detail: () => '同一个 Idempotency-Key 此前带的是不同的内容。没有做任何修改；新的操作请用新的值。',
    },
    dynamic_code_expired: {
      title: '会员码已过期',
      detail: ({ minutesAgo }) =>
        `这是约 ${minutesAgo} 分钟前的会员码，可能是截图。请会员打开会员卡页面重新出示。`,
    },
    dynamic_code_foreign: {
      title: '不是本商户的会员码',
      detail: () => '这个会员码不是本系统生成的，或者生成已超过一天。请会员打开本店的会员卡页面。',
    },
    rate_limited: {
      title: '请求太频繁',
      detail: ({ retryAfterSeconds }) => `请在 ${retryAfterSeconds} 秒后重试。剩余次数见响应头 RateLimit。`,
    },
    internal: {
      title: '系统出错',
      detail: () => '请用同一个 Idempotency-Key 重试；如仍有问题，请把 requestId 告诉维护人员。',
    },
    wechat_busy: { title: '微信暂时没有响应', detail: () => '请稍后用同一个 Idempotency-Key 重试。' },
  },
  field: {
    missing: '必须提供。',
    type: (expected) => `类型应为 ${expected}。`,
    least: (least, kind) =>
      ({ number: `不能小于 ${least}。`, characters: `至少 ${least} 个字符。`, items: `至少 ${least} 项。` })[
        kind
      ],
    most: (most, kind) =>
      ({ number: `不能大于 ${most}。`, characters: `最多 ${most} 个字符。`, items: `最多 ${most} 项。` })[
        kind
      ],
    format: (expected) => `格式不正确，应为：${expected}`,
    zero: '不能是 0：正数增加，负数扣减。',
    oneOf: (values) => `只能是：${values}。`,
    unknown: (names) => `不认识的字段：${names}。`,
    findBy: '请提供且只提供一种条件：memberNo、code（可加 cardId）、dynamicCode、mobile 或 openid。',
    text: '不能含有控制字符或不完整的字符。',
    wrong: '内容不正确。',
    cursor: '不是本系统给出的游标。',
    reason: (known) => `没有这个原因。可用：${known}，以及后台积分规则中自定义的原因。`,
    reasonDirection: '这个原因不能用于这个方向（增加或扣减）。',
    store: '没有这家门店，或它已归档。请使用后台渠道中的门店标识。',
    expiresAt: '必须晚于现在。',
    mobile: '不是有效的手机号。',
    dynamicCode: '不是会员码。扫到的如果是会员卡号或卡号，请用 memberNo 或 code 查找。',
    target: {
      not_a_url: '请填写完整的网址，例如 https://crm.example.com/webhook。',
      not_https: '必须使用 https。',
      has_secrets: '网址里不能带用户名或密码。',
      private_address:
        '这个地址在内网、本机或云平台内部，不能作为目标。如确需发往自己的内网，请由运维把主机名加入设置 WEBHOOK_ALLOWED_HOSTS。',
    },
  },
}
