import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

function ec2(reason: string) {
  return changedSample('inspector2/coverage-ec2-inactive.json', ['UNMANAGED_EC2_INSTANCE', reason])
}

export default defineExamples({
  fires: [
    {
      event: ec2('STALE_INVENTORY'),
      title: 'Inspector no longer scans EC2 instance i-087d63509b8c97098',
      severity: 'low',
    },
    {
      event: changedSample(
        'inspector2/coverage-azure-active.json',
        ['"ACTIVE"', '"INACTIVE"'],
        ['SUCCESSFUL', 'ACCESS_DENIED'],
      ),
      title: 'Inspector no longer scans Azure virtual machine example-vm',
    },
    {
      event: ec2('AGENTLESS_INSTANCE_STORAGE_LIMIT_EXCEEDED'),
      title: 'Inspector no longer scans EC2 instance i-087d63509b8c97098',
    },
  ],
  silent: [
    { event: sample('inspector2/coverage-ec2-inactive.json'), because: 'each instance is unmanaged when it starts' },
    { event: ec2('EC2_INSTANCE_STOPPED'), because: 'somebody stopped it' },
    { event: sample('inspector2/coverage-azure-active.json'), because: 'it is scanned' },
  ],
})
