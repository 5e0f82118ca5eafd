import { readFormPart } from './formFields.ts'
import { imageUrl } from './cgi-bin/media/uploadimg.ts'
import { storeCard } from './review.ts'
import type { World } from './world.ts'

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300"><rect width="300" height="300" fill="#f4efe4"/><path d="M84 118h112v54a44 44 0 0 1-44 44h-24a44 44 0 0 1-44-44z" fill="#2f6b4f"/><path d="M196 130h12a24 24 0 0 1 0 48h-14" fill="none" stroke="#2f6b4f" stroke-width="12"/><path d="M140 104c-26-16-20-44 2-60 22 18 24 46-2 60z" fill="#b9893f"/></svg>`
const background = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 600"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#2f6b4f"/><stop offset="1" stop-color="#173d2c"/></linearGradient></defs><rect width="1000" height="600" fill="url(#g)"/><g fill="none" stroke="#fff" opacity=".1" stroke-width="3"><path d="M0 420c200-120 360 80 560-20s260-180 440-120"/><path d="M0 470c200-120 360 80 560-20s260-180 440-120"/><path d="M0 520c200-120 360 80 560-20s260-180 440-120"/></g></svg>`

const draw = (world: World, name: string, svg: string): string => {
  world.state.images[name] = { contentType: 'image/svg+xml', base64: Buffer.from(svg).toString('base64') }
  return imageUrl(world.url, name)
}

/** The emulator's own demonstration card: 禾下咖啡, redirect-type, with a form. */
export function seedCard(world: World): void {
  const card = storeCard(world, world.account, {
    base_info: {
      logo_url: draw(world, 'hexia-logo.svg', logo),
      brand_name: world.account.name,
      code_type: 'CODE_TYPE_BARCODE',
      title: '禾下会员卡',
      color: 'Color020',
      notice: '结账时请出示会员码',
      description: '每位顾客限领一张\n积分当日到账\n不与其他优惠同享',
      service_phone: '020-8888 0000',
      sku: { quantity: 1_000_000 },
      date_info: { type: 'DATE_TYPE_PERMANENT' },
      get_limit: 1,
      need_push_on_view: true,
    },
    background_pic_url: draw(world, 'hexia-background.svg', background),
    prerogative: '消费1元积1分\n会员日双倍积分\n生日当月免费升杯',
    supply_bonus: true,
    supply_balance: false,
    bonus_rules: '100积分抵1元',
    bonus_cleared: '积分长期有效',
    bonus_rule: { cost_money_unit: 100, increase_bonus: 1, init_increase_bonus: 50 },
    wx_activate: true,
    wx_activate_after_submit: true,
    wx_activate_after_submit_url: `${world.portalUrl}/activate?from=wechat`,
    custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL' },
  })
  const required = readFormPart({
    common_field_id_list: ['MOBILE', 'NAME'].map((id) => `USER_FORM_INFO_FLAG_${id}`),
  })
  const optional = readFormPart({
    can_modify: true,
    common_field_id_list: ['USER_FORM_INFO_FLAG_SEX', 'USER_FORM_INFO_FLAG_BIRTHDAY'],
    rich_field_list: [
      { type: 'FORM_FIELD_RADIO', name: '常喝', values: ['美式', '拿铁', '手冲', '茶饮'] },
      { type: 'FORM_FIELD_CHECK_BOX', name: '感兴趣的活动', values: ['新品试饮', '手冲课堂', '城市骑行'] },
    ],
  })
  if (typeof required === 'number' || typeof optional === 'number')
    throw new Error('the seed form is not valid')
  card.form = { required, optional, serviceStatement: { name: '会员守则', url: world.portalUrl } }
  card.status = 'CARD_STATUS_VERIFY_OK'
}
