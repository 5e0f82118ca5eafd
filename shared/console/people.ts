import { z } from 'zod'
import { roles, type Role } from './role.ts'

const Email = z.email().max(120)
const Name = z.string().trim().min(1).max(40)
/** Long rather than complicated: 10 to 128 characters. */
const Password = z.string().min(10).max(128)

/** POST /api/console/sign-in. Answers `SignedIn`. */
export const SignIn = z.object({ email: Email, password: z.string().max(128) })
export type SignIn = z.infer<typeof SignIn>
export type SignedIn = { next: 'done' | 'second_factor' }

/** POST /api/console/sign-in/second-factor: six digits of the app, or one of the ten backup codes. */
export const SecondFactor = z.object({ code: z.string().trim().min(6).max(20) })
export type SecondFactor = z.infer<typeof SecondFactor>

/** GET /api/console/session: who is signed in; 401 where nobody is. */
export type StaffSession = {
  id: string
  name: string
  email: string
  role: Role
  secondFactor: boolean
  /** Opened inside WeChat, and good for the till alone; absent for a session that may do all that the role may. */
  scope?: 'till'
  /** What this merchant's default card says of itself, for the console's corner. */
  brand?: { name: string; logoUrl: string }
  /** The demonstration says so, and links to its phone. */
  demo?: { phoneUrl: string }
}

/**
 * A one-time link: `/console/welcome#<token>`. The token stands in the fragment, which no server ever sees; the page sends it in a body.
 * POST /api/console/invitation { token } answers `InvitationView`, 404 where it is unknown, used or too old.
 */
export const Token = z.object({ token: z.string().min(20).max(100) })
export type InvitationView = {
  kind: 'owner' | 'invitation' | 'reset'
  email?: string
  name?: string
  role: Role
  expiresAt: string
}
/** POST /api/console/invitation/accept: makes the account (or the new password), and signs in. `email` and `name` are asked of an owner only. */
export const AcceptInvitation = Token.extend({ name: Name, email: Email, password: Password })
export type AcceptInvitation = z.infer<typeof AcceptInvitation>

/** GET /api/console/people: everyone, and the invitations that are still open. */
export type Person = {
  id: string
  name: string
  email: string
  role: Role
  status: 'active' | 'suspended'
  secondFactor: boolean
  lastSeenAt?: string
  lockedUntil?: string
  /** Since when a WeChat of hers is a till. */
  tillSince?: string
  isYou: boolean
}
export type OpenInvitation = {
  id: string
  kind: 'invitation' | 'reset'
  name: string
  email: string
  role: Role
  expiresAt: string
}
export type People = { people: Person[]; invitations: OpenInvitation[] }

/** POST /api/console/people/invite. Answers `Invited`: the link is shown once, for the inviter to pass on. */
export const Invite = z.object({ name: Name, email: Email, role: z.enum(roles) })
export type Invite = z.infer<typeof Invite>
export type Invited = { link: string; expiresAt: string }
/** POST /api/console/people/:id/role; the last owner stays one. */
export const ChangeRole = z.object({ role: z.enum(roles) })
/*
 * POST /api/console/people/:id/suspend, /restore, /end-sessions: {} -> { ok: true }. Suspending ends all sessions.
 * POST /api/console/people/:id/unbind-till: {} -> { ok: true }: her WeChat is no till any more.
 * POST /api/console/people/:id/reset: {} -> Invited. POST /api/console/people/invitations/:id/withdraw: {} -> { ok: true }.
 */

/** GET /api/console/account/sessions. POST /api/console/account/sessions/:id/end ends one, /account/sessions/end-others all but this. */
export type OwnSession = {
  id: string
  isThis: boolean
  browser: string
  /** A session of the till inside WeChat. */
  isTill?: true
  address: string
  startedAt: string
  seenAt: string
}

/** POST /api/console/account/password: other sessions end. */
export const ChangePassword = z.object({ current: z.string().max(128), next: Password })
/** POST /api/console/account/second-factor/start { password } -> SecondFactorStart; /confirm { code } turns it on; /remove { password }. */
export const WithPassword = z.object({ password: z.string().max(128) })
export type SecondFactorStart = { uri: string; secret: string; backupCodes: string[] }

/** GET /api/console/audit?cursor=&actor=&action=&from=&to= answers Paged<AuditEntry>, newest first. */
export type AuditEntry = {
  id: number
  at: string
  actor: string
  /** `api`: a key of the API, named by `actor`. */
  role: Role | 'system' | 'api'
  /** An `Operation`, or a word about signing in: `session.sign_in`, `session.refused`, … */
  action: string
  /** What it was done to: a card id, a channel, a person's name. */
  subject?: string
  outcome: 'done' | 'refused' | 'failed'
  detail?: Record<string, unknown>
  address?: string
}
/** GET /api/console/audit/check: whether every entry still follows from the one before it. */
export type AuditCheck = { intact: boolean; entries: number; firstBrokenId?: number }
