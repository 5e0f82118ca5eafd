import type { HealthTexts } from './health.ts'

/** 简体中文。 */
export const healthZhCN: HealthTexts = {
  review_approved: () => ({ title: '微信审核已通过' }),
  review_refused: (_, reason) => ({
    title: reason ? `微信审核没有通过：${reason}` : '微信审核没有通过',
    cure: '按微信的说明修改卡面或文字后保存，会自动重新送审',
  }),
  review_in_review: () => ({
    title: '微信正在审核',
    cure: '通常一个工作日内有结果；在此之前只有测试白名单里的人可以领取',
  }),
  review_deleted: () => ({
    title: '这张卡已删除，不能再领取',
    cure: '已经领到的会员卡不受影响；需要继续发卡请新建一张',
  }),
  form_set: () => ({
    title: '激活表单已设置',
    cure: '如果手机上看到的表单和这里不一样，可以把这里的表单重新发给微信一次',
  }),
  form_missing: () => ({
    title: '微信还没有收到激活表单，顾客点“激活”没有反应',
    cure: '到“激活表单”里检查一遍并保存',
  }),
  form_unused: () => ({ title: '这种激活方式不用微信的表单' }),
  redirect_ours: () => ({ title: '填完表单后会回到本系统完成激活' }),
  redirect_other: () => ({
    title: '填完表单后没有回到本系统，顾客会停在未激活',
    cure: '把跳转地址改成本系统的地址；如果微信不允许修改，请新建一张卡',
  }),
  redirect_one_tap: () => ({
    title: '普通一键激活：由微信直接激活，本系统事后收到资料',
    cure: '开卡积分和会员号要等微信通知后才能写入；需要当场写入请新建“跳转激活”的卡',
  }),
  redirect_unused: () => ({
    title: '这张卡不经过本系统激活',
    cure: '顾客的资料不会自动进入会员库；需要时请新建一张“跳转激活”的卡',
  }),
  activation_single: () => ({ title: '激活方式只有一种，没有冲突' }),
  activation_conflict: () => ({
    title: '设置了多种激活方式，微信只会用其中一种',
    cure: '建卡后微信不保证能改激活方式；请新建一张卡并停止发放这一张',
  }),
  activation_none: () => ({
    title: '没有设置激活方式，领到的卡无法激活',
    cure: '建卡后微信不保证能改激活方式；请新建一张卡',
  }),
  stock_good: (left) => ({ title: `库存充足，还可发 ${left.toLocaleString('en-US')} 张` }),
  stock_low: (left) => ({ title: `库存不多，只剩 ${left} 张`, cure: '请增加库存，领完后新顾客无法入会' }),
  stock_empty: () => ({ title: '库存为 0，新顾客无法领取', cure: '请增加库存；预存卡号的卡请先存入卡号' }),
  limit_one: () => ({ title: '每人限领一张' }),
  limit_many: (limit) => ({
    title: `每人可以领 ${limit} 张`,
    cure: '同一个人领多张会员卡会造成积分分散，建议改为 1 张',
  }),
  push_on: () => ({ title: '会员打开卡时微信会通知本系统' }),
  push_off: () => ({
    title: '会员打开卡时微信不会通知本系统',
    cure: '打开后可以更快更新卡面上的积分；如果微信不允许修改，不影响使用',
  }),
  callback_heard: () => ({ title: '收到过微信的推送' }),
  callback_silent: () => ({
    title: '还没有收到过微信的推送',
    cure: '在公众号后台的“消息推送”里填写并启用本系统的地址，选择安全模式；领取和删除会员卡都靠它得知',
  }),
  domain_https: () => ({ title: '网址使用 https' }),
  domain_local: () => ({ title: '网址是本机地址，只能试用', cure: '正式使用前请配置带 https 的域名' }),
  domain_plain: () => ({
    title: '网址不是 https，微信里的网页功能用不了',
    cure: '请为域名配置证书，并把 PUBLIC_URL 改成 https 开头',
  }),
  share_good: () => ({ title: '分享和转赠设置合理' }),
  share_bound: () => ({
    title: '限定了领取人却允许分享，别人点开无法领取',
    cure: '请关闭“可以分享”',
  }),
  share_own_codes: () => ({
    title: '使用自己的卡号并允许分享，从分享领取可能失败',
    cure: '建议关闭“可以分享”，用本系统的链接或二维码发卡',
  }),
  share_gift: () => ({
    title: '会员卡可以转赠，转赠后卡号会改变',
    cure: '会员卡一般不转赠，建议关闭“可以转赠”',
  }),
  expiry_good: () => ({ title: '有效期没有问题' }),
  expiry_soon: (days) => ({ title: `有效期还剩 ${days} 天`, cure: '请延长结束日期，过期后会员卡不能使用' }),
  expiry_past: () => ({ title: '有效期已过，会员卡不能使用', cure: '请延长结束日期' }),
  points_shown: () => ({ title: '卡面显示积分' }),
  points_hidden: () => ({
    title: '系统里有会员积分，卡面却没有显示',
    cure: '在“编辑”里开启积分；开启后微信不允许再关闭',
  }),
  points_unused: () => ({ title: '卡面不显示积分，系统里也没有积分' }),
}
