import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('imagebuilder/cve-detected.json'),
      title: 'Image web-base/1.0.0/1 was built with 2 critical vulnerabilities',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.imagebuilder', 'EC2 Image Builder CVE Detected', {
        'finding-severity-counts': { critical: 1 },
      }),
      title: 'An image was built with 1 critical vulnerability',
    },
  ],
  silent: [{ event: sample('imagebuilder/cve-none.json'), because: 'it has none' }],
})
