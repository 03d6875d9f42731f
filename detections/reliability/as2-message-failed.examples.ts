import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('transfer/as2-payload-send-failed.json'),
      title: 'An AS2 message from Example-Partner to Our-Company could not be sent',
      severity: 'medium',
    },
    {
      event: sample('transfer/as2-payload-receive-failed.json'),
      title: 'An AS2 message from Example-Partner to Our-Company could not be received',
    },
    {
      event: serviceEvent('aws.transfer', 'AS2 MDN Receive Failed', {}),
      title: 'An AS2 receipt could not be received',
    },
  ],
  silent: [{ event: sample('transfer/as2-payload-send-completed.json'), because: 'it was sent' }],
})
