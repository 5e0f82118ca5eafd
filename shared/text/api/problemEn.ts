import type { ApiProblemTexts } from './problem.ts'

const unit = (account: 'points' | 'balance') => (account === 'points' ? 'points' : 'fen')

export const problemEn: ApiProblemTexts = {
  problem: {
    bad_json: {
      title: 'The body is not JSON',
      detail: () => 'Check the syntax of the JSON, and that it is UTF-8.',
    },
    unsupported_media_type: {
      title: 'Unsupported content type',
      detail: () => 'The body must be JSON, with the header Content-Type: application/json.',
    },
    invalid_parameter: {
      title: 'A parameter is wrong',
      detail: () => 'Correct what errors names in the address or the headers.',
    },
    idempotency_key_missing: {
      title: 'Idempotency-Key is missing',
      detail: () =>
        'Every write needs the header Idempotency-Key, a UUID for instance. Repeat a request with the same value.',
    },
    no_access: {
      title: 'The key is not accepted',
      detail: () =>
        'There is no key, or it is unknown, expired, revoked or not allowed from this address. Send a valid one as Authorization: Bearer KEY; the console says which it is, under Integrations.',
    },
    scope_missing: {
      title: 'The key lacks a scope',
      detail: ({ scope }) =>
        `This needs the scope ${scope}. Make a key that has it in the console, under Integrations.`,
    },
    not_found: { title: 'No such address', detail: () => 'Compare the address with /api/v1/openapi.json.' },
    method_not_allowed: {
      title: 'Method not allowed',
      detail: () => 'The header Allow names the methods of this address.',
    },
    member_unknown: {
      title: 'No such member',
      detail: () => 'No member fits. Check that the identifier comes from this system.',
    },
    card_unknown: {
      title: 'No such card',
      detail: () => 'This member has no such card. Check cardId and code.',
    },
    posting_unknown: {
      title: 'No such posting',
      detail: () => 'There is no posting of this id. Check that it comes from this system.',
    },
    webhook_unknown: {
      title: 'No such webhook',
      detail: () => 'It may have been removed. Read the list again.',
    },
    request_running: {
      title: 'The same request is under way',
      detail: () =>
        'A request with this Idempotency-Key has not ended yet. Repeat it a little later with the same value to get its answer.',
    },
    several_members: {
      title: 'Several members fit',
      detail: () => 'More than one member fits. Give the cardId as well, or find by the member number.',
    },
    member_left: {
      title: 'The member has left',
      detail: () => 'She has left: nothing can be changed or posted any more.',
    },
    too_few: {
      title: 'Not enough',
      detail: ({ account, have, need }) =>
        `${need} ${unit(account)} are needed and ${have} ${unit(account)} are there. Nothing was posted; ask for less, with a new Idempotency-Key.`,
    },
    too_many: {
      title: 'Too much',
      detail: ({ account }) =>
        `The ${account} would be beyond what the system allows. Nothing was posted; check the amount.`,
    },
    already_reversed: {
      title: 'Taken back before',
      detail: () => 'This posting was taken back before; each can be taken back once.',
    },
    not_reversible: {
      title: 'Cannot be taken back',
      detail: () => 'A reversal, and what expired, cannot be taken back. Post a correction instead.',
    },
    card_over: { title: 'The card is invalid already', detail: () => 'This card was invalidated before.' },
    webhooks_full: {
      title: 'Too many webhooks',
      detail: ({ most }) => `There can be ${most} webhooks. Remove one that is not used.`,
    },
    stale: {
      title: 'Changed meanwhile',
      detail: () =>
        'The member was changed after you read her. Nothing was saved; read again, and send the new ETag.',
    },
    too_large: { title: 'The body is too large', detail: () => 'The body exceeds 64 KiB. Send it in parts.' },
    too_long: { title: 'The address is too long', detail: () => 'The address exceeds the greatest length.' },
    invalid: {
      title: 'The body is wrong',
      detail: () => 'Correct what errors names in the body. Nothing was changed.',
    },
    idempotency_key_reused: {
      title: 'Idempotency-Key was used for another request',
      detail: () =>
        'This Idempotency-Key came with other content before. Nothing was changed; use a new value for a new request.',
    },
    dynamic_code_expired: {
      title: 'The member code has expired',
      detail: ({ minutesAgo }) =>
        `This code is about ${minutesAgo} minutes old, perhaps a screenshot. Ask the member to open her card again.`,
    },
    dynamic_code_foreign: {
      title: 'Not a member code of this merchant',
      detail: () =>
        'This system did not make the code, or did so more than a day ago. Ask the member to open her card here.',
    },
    rate_limited: {
      title: 'Too many requests',
      detail: ({ retryAfterSeconds }) =>
        `Try again in ${retryAfterSeconds} seconds. The header RateLimit says how many are left.`,
    },
    internal: {
      title: 'Something went wrong',
      detail: () => 'Repeat with the same Idempotency-Key; if it goes on, tell the operator the requestId.',
    },
    wechat_busy: {
      title: 'WeChat does not answer',
      detail: () => 'Repeat a little later with the same Idempotency-Key.',
    },
  },
  field: {
    missing: 'This is required.',
    type: (expected) => `This must be of the type ${expected}.`,
    least: (least, kind) =>
      ({
        number: `This must be ${least} or more.`,
        characters: `At least ${least} characters.`,
        items: `At least ${least} items.`,
      })[kind],
    most: (most, kind) =>
      ({
        number: `This must be ${most} or less.`,
        characters: `At most ${most} characters.`,
        items: `At most ${most} items.`,
      })[kind],
    format: (expected) => `This is not in the right format, which is: ${expected}`,
    zero: 'This must not be 0: positive gives, negative takes.',
    oneOf: (values) => `This must be one of: ${values}.`,
    unknown: (names) => `Unknown: ${names}.`,
    findBy: 'Give exactly one of memberNo, code (with cardId, if you like), dynamicCode, mobile and openid.',
    text: 'Control characters and halves of characters are not allowed.',
    wrong: 'This is wrong.',
    cursor: 'This is no cursor of this system.',
    reason: (known) => `There is no such reason. Use ${known}, or one of the merchant's own rules of points.`,
    reasonDirection: 'This reason is not for this direction (giving or taking).',
    store: "There is no such store, or it is archived. Use a store's identifier from the console's channels.",
    expiresAt: 'This must be later than now.',
    mobile: 'This is no phone number.',
    dynamicCode:
      'This is no member code. If a member number or a card code was scanned, use memberNo or code.',
    target: {
      not_a_url: 'Give a whole address like https://crm.example.com/webhook.',
      not_https: 'It must be https.',
      has_secrets: 'A user name or password does not belong into the address.',
      private_address:
        'This address lies in an internal network, on this machine or inside a cloud, and cannot be a target. To reach your own network, the operator adds its host to the setting WEBHOOK_ALLOWED_HOSTS.',
    },
  },
}
