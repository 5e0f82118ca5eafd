import type { FaultTexts } from './faultSentence.ts'

/** 简体中文。 */
export const cardFaultsZhCN: FaultTexts = {
  simple: {
    missing: '请填写',
    not_ascii: '网址里不能有中文和空格，请先转成 %E4%BC%9A 这样的编码，或换成不含中文的网址',
    not_picture: '请重新上传图片：微信只接受上传到微信的图片',
    twice: '和前面的重复了，请换一个',
    unknown: '微信没有这一项，请从列表中选择',
    only_on: '开启后微信不允许再关闭',
    only_wider: '有效期只能放宽，不能缩短，也不能换成另一种',
    fixed: '建卡后微信不允许修改这一项',
  },
  too_long: (max, characters, is) => `最多 ${max} 字节（约 ${characters} 个汉字），现在 ${is} 字节`,
  too_many: (max, is) => `最多 ${max} 个，现在 ${is} 个`,
  too_many_in: {
    required_half: (max, is) => `必填的自定义项最多 ${max} 个，现在 ${is} 个`,
    optional_half: (max, is) => `选填的自定义项最多 ${max} 个，现在 ${is} 个`,
  },
  too_few: (min, is) => `至少 ${min} 个，现在 ${is} 个`,
  too_small: (min) => `不能小于 ${min}`,
  too_large: (max) => `不能大于 ${max}`,
  malformed: {
    url: '请填写完整的网址，以 https:// 或 http:// 开头',
    mini_program: '请填写小程序的原始 ID，形如 gh_86a091e50ad4@app',
    whole_number: '请填写整数',
    day_time: '时间应在 00:00 到 23:59 之间',
    date: '请选择日期',
    openid: 'openid 不对，应是本公众号的 openid，以 o 开头共 28 位',
    wechat_id: '微信号不对，应是对方“我”页面里显示的微信号',
    location: '门店 ID 应为正整数，可在微信门店列表中查到',
  },
  conflict: {
    supplyBonus: '没有开启积分，这一项不会显示；请开启积分，或清空这一项',
    supplyBalance: '没有开启储值，这一项不会显示；请开启储值，或清空这一项',
    bindOpenid: '只允许指定的人领取时，转发出去的卡别人领不了；请关闭分享，或不限定领取人',
    deposited: '预存卡号的卡，建卡时库存必须为 0；存入卡号后再增加库存',
    own_codes: '动态码只能用于微信分配的卡号；请改用微信的卡号，或关闭动态码',
    earn_rule: '请先填写“每消费多少得多少积分”',
    spend_rule: '请先填写“多少积分抵多少钱”',
    begin_after_end: '结束时间应晚于开始时间',
    end_past: '结束时间已经过去，请选择以后的日期',
    name_and_type: '微信的类目和自己的名称只能选一种',
    options_of_text: '文字题没有选项；请改为单选或多选，或删除选项',
  },
  general: '这一项不对，请检查后重新填写',
}
