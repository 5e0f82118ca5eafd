/**
 * What is done once a day, by the clock in China; the name is the task's. `fromMinute`: not before this minute of the day. Figures are
 * put right at night and without a message; presents come in the morning, with one. `catchUpDays`: of days on which nobody was there,
 * so many are made up for.
 */
export const dailyTasks = [
  { name: 'expirePoints', fromMinute: 10, catchUpDays: 0 },
  { name: 'settleLevels', fromMinute: 20, catchUpDays: 0 },
  { name: 'giveGifts', fromMinute: 9 * 60, catchUpDays: 7 },
] as const

export type DailyName = (typeof dailyTasks)[number]['name']
