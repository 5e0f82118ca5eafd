import { z } from 'zod'

/**
 * What a member can agree to. `activation_form`: her data for the membership itself, given by sending WeChat's form; without
 * it there is no membership. The others are asked for in the portal, each by itself, and nothing depends on them.
 */
export const consentKinds = ['activation_form', 'marketing', 'profiling'] as const
export const ConsentKind = z.enum(consentKinds)
export type ConsentKind = z.infer<typeof ConsentKind>

/** What she gives and takes back with one tap. */
export const freeConsents = ['marketing', 'profiling'] as const satisfies readonly ConsentKind[]
export const FreeConsent = z.enum(freeConsents)
export type FreeConsent = z.infer<typeof FreeConsent>
