import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: changedSample('backup/scan-job-completed-threats-found.json', ['THREATS_FOUND', 'NO_THREATS_FOUND']),
      title:
        'GuardDuty scanned a backup of EC2 instance i-0515aee7de03f58e1 in backup vault 9ab3e749-82c6-4342-9320-5edbf4918b86, and found no malware',
      severity: 'information',
    },
  ],
  silent: [
    { event: sample('backup/scan-job-completed-threats-found.json'), because: 'it holds malware' },
    { event: sample('backup/scan-job-completed-with-issues.json'), because: 'a part was not scanned' },
  ],
})
