import { ElConfigProvider as ConfigProvider, ElDropdownItem as DropdownItem } from 'element-plus'
import type { Language } from 'element-plus/es/locale'
import type { Component, DefineComponent } from 'vue'

/* See ../library.ts for why they are named again. */

export const ElConfigProvider = ConfigProvider as unknown as DefineComponent<{
  locale?: Language
  message?: { max?: number; offset?: number }
  button?: { autoInsertSpace?: boolean }
}>

export const ElDropdownItem = DropdownItem as unknown as DefineComponent<{
  command?: string | number
  icon?: Component
  disabled?: boolean
  divided?: boolean
}>
