import type { CardProblemTexts } from './cardProblems.ts'

/** 简体中文。 */
export const cardProblemsZhCN: CardProblemTexts = {
  refusal: {
    card_unknown: '没有找到这张卡。它可能属于别的公众号，请回到列表刷新。',
    card_deleted: '这张卡已经删除，不能再修改。请回到列表刷新。',
    stale: '这张卡刚刚被别人改过，为避免覆盖，没有保存。请刷新看最新内容，再改一次。',
    form_stale: '激活表单刚刚被别人改过，为避免覆盖，没有保存。请刷新看最新内容，再改一次。',
    invalid: '有些内容需要修改，请看标出的地方。',
    creation_unsure:
      '上一次提交没有收到微信的答复，还不能确定卡是否建成。请等一分钟再点提交，系统会先核对，不会重复建卡。',
    no_cure: '这一项不能自动处理，请按说明手动修改。',
    not_allowed: '微信不允许在这张卡上修改这一项。需要时请新建一张卡。',
  },
  stock_unsure: (stock) =>
    `上次修改没有收到微信的答复，可能已经生效。现在的库存是 ${stock.toLocaleString('en-US')}，请核对后再决定是否修改。`,
  wrong_title: '和卡的名称不一致，请照着输入',
  form_missing: (reason) => `卡已建成，但激活表单没有设置成功：${reason}请到“激活表单”里再保存一次。`,
  stock_change: '请填写要增加或减少的数量，1 到 1 亿之间的整数',
  adopt: {
    redirect_other: '填完表单后会跳到别的网址，接管后需要在“健康检查”里改过来',
    not_ours: '不使用微信的激活表单，顾客资料不会自动进入会员库',
  },
  picture: {
    kind: '图片用途不对，请刷新页面再试',
    empty: '没有收到图片，请重新选择',
    too_heavy: '图片超过 1 MB，请换一张小一些的',
    not_picture: '只能上传 JPG 或 PNG 图片',
    broken: '图片不完整，或夹带了别的内容；请用看图软件另存一份再上传',
    too_large: (width, height, is) => `图片最大 ${width} × ${height} 像素，这张是 ${is}`,
    wrong_shape: (width, height, is) => `请裁成 ${width} × ${height} 的比例，这张是 ${is}`,
    too_small: (width, height, is) => `图片太小会模糊，请用 ${width} × ${height} 像素，这张是 ${is}`,
  },
}
