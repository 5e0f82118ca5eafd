import type { ConsoleRoute } from '../route.ts'
import { adopt } from './adopt.ts'
import { adoptable } from './adoptable.ts'
import { check, deposit, readCodes } from './codes.ts'
import { create } from './create.ts'
import { detail } from './detail.ts'
import { edit } from './edit.ts'
import { readForm, setForm } from './form.ts'
import { cure, health } from './health.ts'
import { list } from './list.ts'
import { makeDefault } from './chooseDefault.ts'
import { pictures } from './pictures.ts'
import { readWhitelist, replaceWhitelist } from './whitelist.ts'
import { remove } from './remove.ts'
import { stock } from './stock.ts'

/** What has a name of its own comes before what a card's id may be. */
export const cardRoutes: ConsoleRoute[] = [
  list,
  create,
  adoptable,
  adopt,
  detail,
  edit,
  readForm,
  setForm,
  stock,
  makeDefault,
  remove,
  readCodes,
  deposit,
  check,
  health,
  cure,
  readWhitelist,
  replaceWhitelist,
  pictures,
]
