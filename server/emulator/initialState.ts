import { testCustomers } from './customers.ts'
import type { EmulatorSettings, State } from './state.ts'

const defaults: EmulatorSettings = {
  literalAmpersand: false,
  pushMode: 'safe',
  duplicatePushes: false,
  outOfOrderPushes: false,
  pushDelayMs: 0,
  ticketLifeMs: 2 * 3_600_000,
  urlPolicy: { ios: 'entry', android: 'current' },
  refuse73211: false,
  refuseIp: false,
  review: 'pass',
  reviewDelayMs: 3000,
  snapshot: false,
}

/** A WeChat in which the merchant has done nothing yet. */
export const initialState = (startedAt: number, settings: Partial<EmulatorSettings>): State => ({
  startedAt,
  settings: structuredClone({ ...defaults, ...settings }),
  credentials: { tokens: [], tickets: [], forced: [] },
  oauthCodes: [],
  images: {},
  cards: [],
  holdings: [],
  activateTickets: [],
  qrcodes: [],
  landingPages: [],
  whitelists: {},
  figures: {},
  customers: structuredClone(testCustomers),
  notices: [],
  posters: [],
  usedCodes: [],
  usedNonces: [],
  pushes: [],
})
