import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function scan(counts: object, detail: object = {}) {
  return serviceEvent('aws.ecr', 'ECR Image Scan', {
    'scan-status': 'COMPLETE',
    'repository-name': 'orders',
    'finding-severity-counts': counts,
    'image-digest': 'sha256:7f5b2640fe6fb4f46592dfd3410c4a79dac4f89e4782432e0378abcd1234',
    'image-tags': ['1.2'],
    ...detail,
  })
}

export default defineExamples({
  fires: [
    {
      event: sample('ecr/image-scan-complete-basic.json'),
      title: 'An image of repository my-repository-name has 10 critical vulnerabilities',
      severity: 'medium',
    },
    { event: scan({ CRITICAL: 1 }), title: 'Image orders:1.2 has 1 critical vulnerability', severity: 'medium' },
    { event: scan({ HIGH: 4, LOW: 9 }), title: 'Image orders:1.2 has 4 severe vulnerabilities', severity: 'low' },
    {
      event: serviceEvent('aws.ecr', 'ECR Image Scan', { 'finding-severity-counts': { HIGH: 1 } }),
      title: 'An image has 1 severe vulnerability',
    },
  ],
  silent: [
    { event: scan({ MEDIUM: 9, LOW: 30 }), because: 'none of them is grave' },
    { event: scan({}), because: 'there are none' },
  ],
})
