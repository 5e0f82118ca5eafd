import type { Channel, ChannelEdit, NewChannel } from '../../../../../shared/console/channel.ts'
import { bytesOf } from '../../../../../shared/console/bytes.ts'
import { greetingOf } from './greetingOf.ts'
import { readLocation } from './readLocation.ts'

/** What a channel's form holds; the two languages stand at WeChat's own names. */
export type ChannelFields = {
  kind: Channel['kind']
  name: string
  address: string
  /** `latitude, longitude`, as maps give it to copy. */
  location: string
  'zh-CN': string
  en: string
  /** WeChat's outer_str, asked once. */
  channel: string
}

/** What `outer_str` takes at most (wire contract 5.1). */
export const CHANNEL_BYTES = 128

export const emptyFields = (): ChannelFields => ({
  kind: 'store',
  name: '',
  address: '',
  location: '',
  'zh-CN': '',
  en: '',
  channel: '',
})

export const fieldsOf = (channel: Channel): ChannelFields => ({
  kind: channel.kind,
  name: channel.name,
  address: channel.address ?? '',
  location: channel.location ? `${channel.location.latitude}, ${channel.location.longitude}` : '',
  'zh-CN': channel.greeting?.['zh-CN'] ?? '',
  en: channel.greeting?.en ?? '',
  channel: channel.channel,
})

export function newChannel(fields: ChannelFields): NewChannel {
  const greeting = greetingOf(fields['zh-CN'], fields.en)
  const [address, channel] = [fields.address.trim(), fields.channel.trim()]
  const location = readLocation(fields.location)
  return {
    kind: fields.kind,
    name: fields.name.trim(),
    ...(address && fields.kind === 'store' && { address }),
    ...(location && fields.kind === 'store' && { location }),
    ...(greeting && { greeting }),
    ...(channel && { channel }),
  }
}

/** Everything that can be changed, as it stands: an emptied field is sent empty, which takes it away. */
export const channelEdit = (fields: ChannelFields, revision: number): ChannelEdit => ({
  revision,
  name: fields.name.trim(),
  ...(fields.kind === 'store' && {
    address: fields.address.trim(),
    location: readLocation(fields.location) ?? null,
  }),
  greeting: greetingOf(fields['zh-CN'], fields.en) ?? { 'zh-CN': '', en: '' },
})

/** What is wrong before anything is sent. */
export function channelFault(
  fields: ChannelFields,
): 'nameMissing' | 'channelLong' | 'locationWrong' | undefined {
  if (fields.name.trim() === '') return 'nameMissing'
  const isPlaced = fields.kind === 'store' && fields.location.trim() !== ''
  if (isPlaced && !readLocation(fields.location)) return 'locationWrong'
  return bytesOf(fields.channel.trim()) > CHANNEL_BYTES ? 'channelLong' : undefined
}
