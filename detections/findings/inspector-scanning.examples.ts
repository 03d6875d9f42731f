import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('inspector2/coverage-azure-active.json'),
      title: 'Inspector scans Azure virtual machine example-vm again',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('inspector2/coverage-ec2-inactive.json'), because: 'it is not scanned' }],
})
