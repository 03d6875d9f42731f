import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function item(detail: object) {
  return serviceEvent('aws.ssm', 'OpsItem Create', { 'ops-item-type': '/aws/issue', status: 'Open', ...detail })
}

export default defineExamples({
  fires: [
    { event: sample('ssm/ops-item-create.json'), title: 'OpsItem opened: An issue title', severity: 'low' },
    {
      event: item({ 'ops-item-id': 'oi-123', title: 'Database is full', severity: '1' }),
      title: 'OpsItem opened: Database is full',
      severity: 'high',
    },
    { event: item({ 'ops-item-id': 'oi-123', severity: 2 }), title: 'OpsItem oi-123 was opened', severity: 'medium' },
    { event: item({}), title: 'An OpsItem was opened' },
  ],
  silent: [
    { event: sample('ssm/ops-item-update.json'), because: 'it is open already' },
    { event: item({ 'ops-item-type': '/aws/changerequest', title: 'Resize' }), because: 'it is a plan' },
  ],
})
