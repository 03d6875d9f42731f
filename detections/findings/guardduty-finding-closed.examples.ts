import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: changedSample('guardduty/finding-dns-request.json', ['"archived":false', '"archived":true']),
      title:
        'GuardDuty finding on EC2 instance i-0123456789abcdef0 archived: EC2 instance is communicating with a known command-and-control server',
    },
    {
      event: changedSample('securityhub/findings-imported-guardduty.json', [
        '"RecordState":"ACTIVE"',
        '"RecordState":"ARCHIVED"',
      ]),
      title: 'GuardDuty finding archived: Command and Control server domain name queried by EC2 instance i-99999999',
    },
  ],
  silent: [{ event: sample('guardduty/finding-dns-request.json'), because: 'it is open' }],
})
