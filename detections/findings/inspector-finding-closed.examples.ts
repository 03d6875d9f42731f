import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: changedSample('inspector2/third-party-finding-high-ec2.json', ['"status":"ACTIVE"', '"status":"CLOSED"']),
      title: 'Inspector finding on EC2 instance i-0123456789abcdef0 resolved: CVE-2024-EC2 - kernel',
    },
    {
      event: changedSample('inspector2/third-party-finding-high-ec2.json', [
        '"status":"ACTIVE"',
        '"status":"SUPPRESSED"',
      ]),
      title: 'Inspector finding on EC2 instance i-0123456789abcdef0 suppressed: CVE-2024-EC2 - kernel',
    },
  ],
  silent: [{ event: sample('inspector2/third-party-finding-high-ec2.json'), because: 'it is still there' }],
})
