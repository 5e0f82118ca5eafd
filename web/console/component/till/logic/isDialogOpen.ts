/** Whether a dialog or a drawer is on the screen: then the keyboard is its. Closed ones may stay in the page, hidden. */
export const isDialogOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.getClientRects().length > 0)
