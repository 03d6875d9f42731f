import { aws } from '../../shared/core/shell-command.ts'
import { alertInWords, channelAlert, channelInWords } from '../../shared/sources/services/medialive.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(channelAlert, {
  id: 'reliability/video-channel-alert',
  detail: { alarm_state: ['SET'] },
  severity: 'medium',
  title: (d) => `${channelInWords(d)} reports ${alertInWords(d)}`,
  window: { minutes: 6 * 60 },
  why: 'Who watches may see a frozen picture, or none.',
  respond: (_, e) => [
    ...ifKnown(e.resources[0]?.name, (id) => ({
      do: 'See the state of its pipelines, its inputs and its outputs:',
      run: aws`medialive describe-channel --channel-id ${id} --region ${e.region}`,
    })),
    'See whether the other pipeline goes on; where the input is gone, look at the encoder that sends it.',
    'Where an output cannot be written, look at what receives it, and at the role of the channel.',
  ],
  falsePositives: ['A channel that is tried out, or whose program has ended.'],
  references: ['https://docs.aws.amazon.com/medialive/latest/ug/monitor-with-eventbridge.html'],
})
