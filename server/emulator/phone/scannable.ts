/** A code on paper that the scanner can be pointed at. `url` is what the code says. */
export type PhonePoster = { name: string; text: string; url: string }

/** The two kinds of codes a scanner tells apart, in the words of wx.scanQRCode. */
export type ScanKind = 'qrCode' | 'barCode'

/** A member's code on another customer's phone, held before this one's camera; drawn as her card's code_type says. */
export type PhoneMemberCode = {
  openid: string
  nickname: string
  avatarUrl: string
  title: string
  code: string
  kind: ScanKind
}
