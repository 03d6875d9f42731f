import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [{ event: sample('ses/sending-status-enabled.json'), title: 'SES tenant newsletter can send e-mail' }],
  silent: [{ event: sample('ses/sending-status-disabled.json'), because: 'it is paused' }],
})
