import type { Context } from 'hono'

/** The channel in a path; what no row can have is one that nobody knows. */
export const channelOf = (c: Context): string => {
  const channel = c.req.param('channel') ?? ''
  return channel.includes('\0') || !channel.isWellFormed() ? '' : channel
}
