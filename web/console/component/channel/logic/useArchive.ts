import { ElMessage } from 'element-plus'
import { ref, shallowRef } from 'vue'
import type { Channel } from '../../../../../shared/console/channel.ts'
import { channelTexts } from '../../../text/channel.ts'
import { useSubmit } from '../../../useSubmit.ts'
import { useTexts } from '../../../useTexts.ts'
import { useChannelApi } from './channelApi.ts'

/** Taking a channel out of use, after a question, and back again. `then` hears of the channel as it is now. */
export function useArchive(then: (channel: Channel) => void) {
  const t = useTexts(channelTexts)
  const api = useChannelApi()
  const submit = useSubmit()
  const isAsking = ref(false)
  const subject = shallowRef<Channel>()

  function ask(channel: Channel) {
    submit.reset()
    subject.value = channel
    isAsking.value = true
  }

  async function archive() {
    const channel = subject.value
    if (!channel || !(await submit.run(() => api.archive(channel.channel)))) return
    isAsking.value = false
    ElMessage.success(t.value.archive.done(channel.name))
    then({ ...channel, archived: true })
  }

  async function restore(channel: Channel) {
    if (await submit.run(() => api.restore(channel.channel))) {
      ElMessage.success(t.value.archive.restored(channel.name))
      then({ ...channel, archived: false })
    } else if (submit.problem.value) {
      ElMessage.error(submit.problem.value.message)
    }
  }

  return { isAsking, subject, submit, ask, archive, restore }
}
