import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

const backup = 'a backup of EC2 instance i-0515aee7de03f58e1 in backup vault 9ab3e749-82c6-4342-9320-5edbf4918b86'

export default defineExamples({
  fires: [
    {
      event: sample('backup/scan-job-failed.json'),
      title: `GuardDuty could not scan ${backup} for malware`,
      severity: 'low',
    },
    {
      event: sample('backup/scan-job-completed-with-issues.json'),
      title: `GuardDuty could scan only a part of ${backup} for malware`,
      severity: 'low',
    },
    {
      event: serviceEvent('aws.backup', 'Scan Job State Change', { state: 'FAILED' }),
      title: 'GuardDuty could not scan a backup of a resource for malware',
    },
  ],
  silent: [
    { event: sample('backup/scan-job-completed-threats-found.json'), because: 'it was scanned' },
    { event: sample('backup/scan-job-canceled.json'), because: 'somebody stopped it' },
    {
      event: changedSample('backup/scan-job-completed-with-issues.json', ['NO_THREATS_FOUND', 'THREATS_FOUND']),
      because: 'malware in what could be scanned is told as that',
    },
  ],
})
