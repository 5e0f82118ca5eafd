/**
 * How many UTF-8 bytes WeChat takes, by the field's path in a `CardDraft`; `*` stands for an index (wire contract 3.1 to
 * 3.3). A Chinese character counts three.
 */
export const byteLimits = {
  logoUrl: 128,
  backgroundUrl: 128,
  brandName: 36,
  title: 27,
  notice: 48,
  description: 3072,
  prerogative: 3072,
  servicePhone: 24,
  bonusRules: 128,
  bonusCleared: 128,
  'bonusLink.url': 128,
  'bonusLink.miniProgram.userName': 128,
  'bonusLink.miniProgram.path': 128,
  balanceRules: 128,
  'balanceLink.url': 128,
  'balanceLink.miniProgram.userName': 128,
  'balanceLink.miniProgram.path': 128,
  'center.title': 18,
  'center.subTitle': 24,
  'center.target.url': 128,
  'center.target.miniProgram.userName': 128,
  'center.target.miniProgram.path': 128,
  'customUrl.name': 15,
  'customUrl.subTitle': 18,
  'customUrl.target.url': 128,
  'customUrl.target.miniProgram.userName': 128,
  'customUrl.target.miniProgram.path': 128,
  'promotionUrl.name': 15,
  'promotionUrl.subTitle': 18,
  'promotionUrl.target.url': 128,
  'promotionUrl.target.miniProgram.userName': 128,
  'promotionUrl.target.miniProgram.path': 128,
  'customFields.*.name': 24,
  'customFields.*.url': 128,
  'customCells.*.name': 15,
  'customCells.*.tips': 18,
  'customCells.*.target.url': 128,
  'customCells.*.target.miniProgram.userName': 128,
  'customCells.*.target.miniProgram.path': 128,
  'activation.target.url': 128,
  'activation.target.miniProgram.userName': 128,
  'activation.target.miniProgram.path': 128,
  'abstract.text': 24,
  'textImages.*.text': 512,
  'useCondition.acceptCategory': 512,
  'useCondition.rejectCategory': 512,
  'useCondition.objectUseFor': 512,
} as const

/** The same of an `ActivationForm`. A purpose and the links are ours to bound: WeChat says nothing of them. */
export const formByteLimits = {
  'fields.*.name': 32,
  'fields.*.options.*': 60,
  'fields.*.purpose': 180,
  'serviceStatement.name': 60,
  'serviceStatement.url': 255,
  'bindOldCard.name': 60,
  'bindOldCard.url': 255,
} as const

/** Everything that is counted. */
export const cardCounts = {
  /** 40122. */
  stockMax: 100_000_000,
  /** 40124. */
  customFieldsMax: 3,
  customCellsMax: 3,
  /** 72009. */
  getLimitMax: 50,
  discountMin: 1,
  discountMax: 99,
  /** A signed 32-bit integer: points, and money in fen. */
  numberMax: 2_147_483_647,
  termDaysMin: 1,
  /** In one call; the server cuts longer lists (40109). */
  codesInOneCall: 100,
  codeBytesMax: 20,
  whitelistMax: 10,
  /** Free text and choice questions together, in each of the form's halves. */
  ownQuestionsMax: 5,
  optionsMin: 2,
  optionsMax: 50,
} as const

const byPath: Readonly<Record<string, number>> = byteLimits
const byFormPath: Readonly<Record<string, number>> = formByteLimits
const withoutIndices = (path: string) => path.replace(/\.\d+(?=\.|$)/g, '.*')

/** The limit of a card's field by its path, `customCells.0.name` like any; undefined where nothing is limited. */
export const byteLimitOf = (path: string): number | undefined => byPath[withoutIndices(path)]

/** The limit of a form's field by its path, like `fields.2.options.0`. */
export const formByteLimitOf = (path: string): number | undefined => byFormPath[withoutIndices(path)]
