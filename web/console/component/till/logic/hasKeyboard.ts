import { isWechat } from '../../../../wx/bridge.ts'

/** Whether a field may take the focus by itself: on a phone its keyboard would cover the page. */
export const hasKeyboard = (): boolean => !isWechat() && window.matchMedia('(pointer: fine)').matches
