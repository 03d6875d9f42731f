import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function drift(status: string, detection: string) {
  return serviceEvent('aws.cloudformation', 'CloudFormation Drift Detection Status Change', {
    'status-details': { 'stack-drift-status': status, 'detection-status': detection },
  })
}

export default defineExamples({
  fires: [
    {
      event: sample('cloudformation/stack-drifted.json'),
      title: 'Stack teststack differs from its template',
      severity: 'low',
    },
    { event: drift('DRIFTED', 'DETECTION_COMPLETE'), title: 'A stack differs from its template' },
  ],
  silent: [
    { event: drift('DRIFTED', 'DETECTION_IN_PROGRESS'), because: 'the comparison goes on' },
    { event: drift('UNKNOWN', 'DETECTION_FAILED'), because: 'nobody knows' },
  ],
})
