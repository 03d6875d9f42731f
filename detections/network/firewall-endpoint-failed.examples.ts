import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('network-firewall/endpoint-failed.json'),
      title: 'An endpoint of firewall egress failed',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.network-firewall', 'Firewall Attachment Status Changed', {
        data: [{ 'Current Attachment Status': 'ERROR' }],
      }),
      title: 'An endpoint of firewall unknown failed',
    },
  ],
  silent: [
    { event: sample('network-firewall/endpoint-ready.json'), because: 'it works' },
    { event: sample('network-firewall/endpoint-deleting.json'), because: 'somebody deletes it' },
  ],
})
