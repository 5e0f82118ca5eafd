/** Channels by what a list may call them: the id, and the name where one channel alone has it. An id goes before a name. */
export function channelsByName(channels: { channel: string; name: string }[]): Map<string, string> {
  const names = Map.groupBy(channels, ({ name }) => name)
  const single = [...names].flatMap(([name, [first, ...others]]) =>
    first && others.length === 0 ? [[name, first.channel] as const] : [],
  )
  return new Map([...single, ...channels.map(({ channel }) => [channel, channel] as const)])
}
