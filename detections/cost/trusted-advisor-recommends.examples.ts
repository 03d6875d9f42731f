import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function item(detail: object) {
  return serviceEvent('aws.trustedadvisor', 'Trusted Advisor Check Item Refresh Notification', detail)
}

const quota = {
  'check-name': 'VPC',
  'check-item-detail': {
    Region: 'eu-central-1',
    Service: 'VPC',
    'Limit Name': 'VPCs',
    'Limit Amount': '5',
    'Current Usage': '5',
    Status: 'Red',
  },
  resource_id: '',
}

export default defineExamples({
  fires: [
    {
      event: sample('trustedadvisor/check-item-refresh-error.json'),
      title: 'Trusted Advisor recommends action: Security Groups - Specific Ports Unrestricted',
      severity: 'medium',
    },
    {
      event: sample('trustedadvisor/check-item-refresh-warn.json'),
      title: 'Trusted Advisor recommends a look: Low Utilization Amazon EC2 Instances',
      severity: 'low',
    },
    {
      event: item({ ...quota, status: 'ERROR' }),
      title: 'Quota VPCs of VPC in eu-central-1 is used up',
      severity: 'medium',
    },
    {
      event: item({ ...quota, status: 'WARN' }),
      title: 'Quota VPCs of VPC in eu-central-1 is nearly used up',
      severity: 'low',
    },
    { event: item({ status: 'WARN' }), title: 'Trusted Advisor recommends a look' },
  ],
  silent: [
    { event: sample('trustedadvisor/check-item-refresh-ok.json'), because: 'there is nothing to do' },
    { event: item({ ...quota, status: 'INFO' }), because: 'it does not know' },
  ],
})
