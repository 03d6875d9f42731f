import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: changed('inspector2/third-party-finding-high-ec2.json', (json) =>
        json.replace('"status":"ACTIVE"', '"status":"CLOSED"'),
      ),
      title: 'Inspector: CVE-2024-EC2 - kernel, EC2 instance i-0123456789abcdef0: resolved',
    },
    {
      event: changed('inspector2/third-party-finding-high-ec2.json', (json) =>
        json.replace('"status":"ACTIVE"', '"status":"SUPPRESSED"'),
      ),
      title: 'Inspector: CVE-2024-EC2 - kernel, EC2 instance i-0123456789abcdef0: suppressed',
    },
  ],
  silent: [{ event: sample('inspector2/third-party-finding-high-ec2.json'), because: 'it is still there' }],
})

/** A finding with other fields. */
function changed(path: string, change: (json: string) => string): unknown {
  return JSON.parse(change(JSON.stringify(sample(path))))
}
