import type { Context } from 'hono'
import type { House } from '../../../usecase/house.ts'
import { bindTillLink } from '../till/bindLink.ts'
import { enter } from '../till/enter.ts'
import { viewLink } from '../till/viewLink.ts'
import { acceptInvitation } from './acceptInvitation.ts'
import { secondFactor } from './secondFactor.ts'
import { signIn } from './signIn.ts'
import { signOut } from './signOut.ts'
import { viewInvitation } from './viewInvitation.ts'

/** A door that asks for no session: POST alone, and its use case writes the audit log. */
export type OpenDoor = { path: string; answer(house: House): (c: Context) => Promise<Response> }

export const openDoors: OpenDoor[] = [
  { path: '/sign-in', answer: signIn },
  { path: '/sign-in/second-factor', answer: secondFactor },
  { path: '/sign-out', answer: signOut },
  { path: '/invitation', answer: viewInvitation },
  { path: '/invitation/accept', answer: acceptInvitation },
  { path: '/till-link', answer: viewLink },
  { path: '/till-link/bind', answer: bindTillLink },
  { path: '/till/enter', answer: enter },
]
