import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Operation } from '../../shared/console/role.ts'
import type { Locale } from '../../shared/portal.ts'

/** What the shell needs to know of a page before it is loaded. */
export type ConsolePageMeta = {
  /** The window's title, and the word in the navigation. */
  title: (locale: Locale) => string
  /** Who may not do this sees neither the page nor its place in the navigation; the server refuses it besides. */
  operation?: Operation
  /**
   * A place in the navigation, by order: the work below 50, the house from 50 on. `badge`: how much of this waits stands
   * beside the word.
   */
  nav?: { icon: Component; order: number; badge?: 'problems' }
  /** The till: inside WeChat it opens without a password, and a session of the till sees no other page. */
  isTill?: true
  /** Nobody need be signed in, and nothing of the shell is around it. */
  isOpen?: true
}

/** One address of the console, below `/console`; `component` is loaded when somebody goes there. */
export type ConsolePage = RouteRecordRaw & { path: string; meta: ConsolePageMeta }

declare module 'vue-router' {
  // eslint-disable-next-line typescript/consistent-type-definitions -- merging needs an interface
  interface RouteMeta extends Partial<ConsolePageMeta> {}
}
