import type { Endpoint } from './api.ts'
import { batchget } from './card/batchget.ts'
import { checkCodes } from './card/code/checkcode.ts'
import { consumeCode } from './card/code/consume.ts'
import { decryptCode } from './card/code/decrypt.ts'
import { depositCodes } from './card/code/deposit.ts'
import { getCode } from './card/code/get.ts'
import { getDepositCount } from './card/code/getdepositcount.ts'
import { makeUnavailable } from './card/code/unavailable.ts'
import { updateCode } from './card/code/update.ts'
import { create } from './card/create.ts'
import { deleteCard } from './card/delete.ts'
import { get } from './card/get.ts'
import { createLandingPage } from './card/landingpage/create.ts'
import { activate } from './card/membercard/activate.ts'
import { geturl } from './card/membercard/activate/geturl.ts'
import { getActivateTempInfo } from './card/membercard/activatetempinfo/get.ts'
import { setActivateUserForm } from './card/membercard/activateuserform/set.ts'
import { updateUser } from './card/membercard/updateuser.ts'
import { getUserInfo } from './card/membercard/userinfo/get.ts'
import { modifystock } from './card/modifystock.ts'
import { getMpNewsHtml } from './card/mpnews/gethtml.ts'
import { createQrcode } from './card/qrcode/create.ts'
import { setTestWhitelist } from './card/testwhitelist/set.ts'
import { update } from './card/update.ts'
import { getcardlist } from './card/user/getcardlist.ts'
import { uploadimg } from './cgi-bin/media/uploadimg.ts'
import { stableToken } from './cgi-bin/stable_token.ts'
import { getticket } from './cgi-bin/ticket/getticket.ts'
import { token } from './cgi-bin/token.ts'
import { getCardBizuinInfo } from './datacube/getcardbizuininfo.ts'
import { getCardMemberCardDetail } from './datacube/getcardmembercarddetail.ts'
import { getCardMemberCardInfo } from './datacube/getcardmembercardinfo.ts'
import { oauthAccessToken } from './sns/oauth2/access_token.ts'

/** WeChat's API, as far as it is played here. */
export const endpoints: Endpoint[] = [
  token,
  stableToken,
  getticket,
  uploadimg,
  oauthAccessToken,
  create,
  get,
  batchget,
  update,
  modifystock,
  deleteCard,
  setTestWhitelist,
  createQrcode,
  setActivateUserForm,
  geturl,
  getActivateTempInfo,
  activate,
  getUserInfo,
  updateUser,
  decryptCode,
  getCode,
  makeUnavailable,
  updateCode,
  consumeCode,
  getcardlist,
  depositCodes,
  getDepositCount,
  checkCodes,
  createLandingPage,
  getMpNewsHtml,
  getCardBizuinInfo,
  getCardMemberCardInfo,
  getCardMemberCardDetail,
]
