import { ElDatePicker as DatePicker, ElOption as Option, ElSelect as Select } from 'element-plus'
import type { DefineComponent } from 'vue'

type Value = string | number | boolean

/*
 * Element Plus declares the properties of some components with a validator that may be undefined, which Vue's types cannot read
 * under `exactOptionalPropertyTypes`. Here and in shell/library.ts those components are named again, with the
 * properties that we use; every other one is imported from the library itself.
 */

export const ElSelect = Select as unknown as DefineComponent<{
  modelValue?: Value | Value[] | null | undefined
  'onUpdate:modelValue'?: (value: never) => void
  onChange?: (value: never) => void
  id?: string
  placeholder?: string
  disabled?: boolean
  clearable?: boolean
  filterable?: boolean
  multiple?: boolean
  remote?: boolean
  remoteMethod?: (query: string) => void
  loading?: boolean
  emptyValues?: unknown[]
  valueOnClear?: Value | (() => Value)
  validateEvent?: boolean
  ariaLabel?: string
}>

export const ElOption = Option as unknown as DefineComponent<{
  value: Value
  label?: string | undefined
  disabled?: boolean
}>

/** With `value-format="YYYY-MM-DD"` its value is a day, or two for a range; null where it was cleared. */
export const ElDatePicker = DatePicker as unknown as DefineComponent<{
  modelValue?: string | [string, string] | null | undefined
  'onUpdate:modelValue'?: (value: never) => void
  id?: string | [string, string]
  type?: 'date' | 'daterange' | 'datetime'
  valueFormat?: string
  placeholder?: string
  startPlaceholder?: string
  endPlaceholder?: string
  rangeSeparator?: string
  disabled?: boolean
  clearable?: boolean
  editable?: boolean
  unlinkPanels?: boolean
  validateEvent?: boolean
  disabledDate?: (day: Date) => boolean
  shortcuts?: { text: string; value: () => [Date, Date] | Date }[]
  ariaLabel?: string
}>
