import { type Endpoint, ok, refuse } from '../../../api.ts'
import { namedCard } from '../../../find.ts'
import { readFormPart, readLink } from '../../../formFields.ts'
import { flagAt, objectAt } from '../../../json.ts'
import { nowOf } from '../../../world.ts'

/** POST /card/membercard/activateuserform/set: what the activation form asks; each call replaces the whole form (wire contract, part 4). */
export const setActivateUserForm: Endpoint = {
  method: 'POST',
  path: '/card/membercard/activateuserform/set',
  access: 'token',
  answer({ world, account, body }) {
    const card = namedCard(world, account, body)
    if (typeof card === 'number') return refuse(card)
    if (card.status === 'CARD_STATUS_DELETE') return refuse(40078)
    if (!flagAt(card.memberCard, 'wx_activate')) return refuse(72026)
    const required = readFormPart(objectAt(body, 'required_form'))
    if (typeof required === 'number') return refuse(required)
    const optional = readFormPart(objectAt(body, 'optional_form'))
    if (typeof optional === 'number') return refuse(optional)
    const serviceStatement = readLink(body, 'service_statement')
    const bindOldCard = readLink(body, 'bind_old_card')
    card.form = {
      required,
      optional,
      ...(serviceStatement ? { serviceStatement } : {}),
      ...(bindOldCard ? { bindOldCard } : {}),
    }
    card.updatedAt = nowOf(world)
    world.changed()
    return ok()
  },
}
