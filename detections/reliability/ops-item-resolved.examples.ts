import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const resolved = { 'ops-item-id': 'oi-123456abcdef', status: 'Resolved', title: 'An issue title' }

export default defineExamples({
  fires: [
    {
      event: serviceEvent('aws.ssm', 'OpsItem Update', resolved),
      title: 'OpsItem oi-123456abcdef is resolved',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('ssm/ops-item-update.json'), because: 'it is still open' }],
})
