import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: changed('guardduty/finding-dns-request.json', (json) =>
        json.replace('"archived":false', '"archived":true'),
      ),
      title:
        'GuardDuty: EC2 instance is communicating with a known command-and-control server, EC2 instance i-0123456789abcdef0: archived',
    },
    {
      event: changed('securityhub/findings-imported-guardduty.json', (json) =>
        json.replace('"RecordState":"ACTIVE"', '"RecordState":"ARCHIVED"'),
      ),
      title: 'GuardDuty: Command and Control server domain name queried by EC2 instance i-99999999: archived',
    },
  ],
  silent: [{ event: sample('guardduty/finding-dns-request.json'), because: 'it is open' }],
})

/** A finding with other fields. */
function changed(path: string, change: (json: string) => string): unknown {
  return JSON.parse(change(JSON.stringify(sample(path))))
}
