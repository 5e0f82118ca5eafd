import type { Customer } from './state.ts'

/** The people who can hold the phone. None of them exists; the numbers are in no one's use. */
export const testCustomers: Customer[] = [
  {
    openid: 'oHx5w0Lq7Zk2mNpRt8VbYc3DfGh1',
    unionid: 'oU6Kd1Hx5w0Lq7Zk2mNpRt8VbYc3',
    nickname: '林小满',
    wechatId: 'linxiaoman',
    mobile: '13800138001',
    sex: 'FEMALE',
    isSnapshot: false,
    profile: {},
  },
  {
    openid: 'oHx5w0Jt4Qe9sXuWa6KoIz7PvBn2',
    unionid: 'oU6Kd1Hx5w0Jt4Qe9sXuWa6KoIz7',
    nickname: '阿哲',
    wechatId: 'azhe',
    mobile: '13900139002',
    sex: 'MALE',
    isSnapshot: false,
    profile: {
      USER_FORM_INFO_FLAG_MOBILE: '13900139002',
      USER_FORM_INFO_FLAG_NAME: '陈哲',
      USER_FORM_INFO_FLAG_SEX: '男',
      USER_FORM_INFO_FLAG_BIRTHDAY: '1992-6-18',
    },
  },
  {
    openid: 'oHx5w0Rf1Mc8yTdLg5SjEh4UxQk3',
    unionid: 'oU6Kd1Hx5w0Rf1Mc8yTdLg5SjEh4',
    nickname: '周末去爬山',
    wechatId: 'zhoumopashan',
    mobile: '13700137003',
    sex: 'MALE',
    isSnapshot: false,
    profile: { USER_FORM_INFO_FLAG_MOBILE: '13700137003' },
  },
  {
    openid: 'oHx5w0Nb6Vi3oPzCr2HwFm9JaYl4',
    unionid: 'oU6Kd1Hx5w0Nb6Vi3oPzCr2HwFm9',
    nickname: '苏苏 🌿',
    wechatId: 'susu',
    mobile: '13600136004',
    sex: 'FEMALE',
    isSnapshot: false,
    profile: {},
  },
  {
    openid: 'oHx5w0Gs0Ku7bZqEt4XnMd8RvWp5',
    unionid: 'oU6Kd1Hx5w0Gs0Ku7bZqEt4XnMd8',
    nickname: '游客(快照)',
    wechatId: 'youke',
    mobile: '13500135005',
    sex: '',
    isSnapshot: true,
    profile: {},
  },
]

/** Somebody whom a test names: WeChat knows her from then on. */
export const stranger = (openid: string): Customer => ({
  openid,
  unionid: '',
  nickname: '微信用户',
  wechatId: '',
  mobile: '13000130000',
  sex: '',
  isSnapshot: false,
  profile: {},
})
