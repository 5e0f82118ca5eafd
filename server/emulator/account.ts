/** One service account at WeChat, with what its owner was granted. */
export type Account = {
  appId: string
  appSecret: string
  /** The push settings: Token and the 43-character EncodingAESKey. */
  token: string
  aesKey: string
  /** `gh_…`: the sender's name in pushes. */
  username: string
  name: string
  /** What the open-card component calls the account: base64, with its padding. */
  biz: string
  permissions: { customCode: boolean; balance: boolean; bonus: boolean }
}

/** The demonstration's account. Nothing here opens anything at the real WeChat. */
export const emulatorAccount: Account = {
  appId: 'wxe5a1b7c09d24f638',
  appSecret: 'd6f0a93be1574c28a0b7e4135c9f82d1',
  token: 'hexiacoffeetoken',
  aesKey: 'h3XiaC0ffeeEmulat0rAesKey4Demonstrati0nOnlY',
  username: 'gh_5e1a7b3c9d02',
  name: '禾下咖啡',
  biz: 'MzI5NTgwMTM3Ng==',
  permissions: { customCode: true, balance: true, bonus: true },
}

/** Another merchant of the same WeChat: its tokens are good, its cards and tickets are foreign. It gets no pushes. */
export const neighbourAccount: Account = {
  appId: 'wx0b1c2d3e4f5a6978',
  appSecret: '0f9e8d7c6b5a49382716050433221100',
  token: 'neighbourtoken',
  aesKey: 'neighb0urAesKeyNeighb0urAesKeyNeighb0urAesK',
  username: 'gh_9f8e7d6c5b4a',
  name: '隔壁茶铺',
  biz: 'MzAwNjM5NDg1NQ==',
  permissions: { customCode: false, balance: false, bonus: true },
}
