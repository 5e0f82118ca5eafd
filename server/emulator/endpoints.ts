import type { Endpoint } from './api.ts'
import { batchget } from './card/batchget.ts'
import { decryptCode } from './card/code/decrypt.ts'
import { getCode } from './card/code/get.ts'
import { create } from './card/create.ts'
import { get } from './card/get.ts'
import { activate } from './card/membercard/activate.ts'
import { geturl } from './card/membercard/activate/geturl.ts'
import { getActivateTempInfo } from './card/membercard/activatetempinfo/get.ts'
import { setActivateUserForm } from './card/membercard/activateuserform/set.ts'
import { getUserInfo } from './card/membercard/userinfo/get.ts'
import { createQrcode } from './card/qrcode/create.ts'
import { getcardlist } from './card/user/getcardlist.ts'
import { uploadimg } from './cgi-bin/media/uploadimg.ts'
import { stableToken } from './cgi-bin/stable_token.ts'
import { getticket } from './cgi-bin/ticket/getticket.ts'
import { token } from './cgi-bin/token.ts'
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
  createQrcode,
  setActivateUserForm,
  geturl,
  getActivateTempInfo,
  activate,
  getUserInfo,
  decryptCode,
  getCode,
  getcardlist,
]
