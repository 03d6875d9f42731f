import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked } from '../requests/parameters.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/root-disk-replaced',
  calls: ['ec2:CreateReplaceRootVolumeTask'],
  // With an image the machine runs what somebody else may have put on it, under the role that it has.
  severity: (e) => (asked(e, 'imageId') === undefined ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) => {
    const source = asked(e, 'imageId') ?? asked(e, 'snapshotId')
    const from = source === undefined ? 'as it was at its start' : `with that of ${source}`
    return `${e.actor.name} replaced the root disk of ${asked(e, 'instanceId') ?? 'an EC2 instance'} ${from}`
  },
  why: 'The machine keeps its role, its addresses and its name, and runs what stands on the new disk.',
  respond: (e) => [
    ...ifKnown(asked(e, 'instanceId'), (id) => ({
      do: 'See the disks of the instance; the old root disk stays where it was not to be deleted:',
      run: aws`ec2 describe-replace-root-volume-tasks --filters Name=instance-id,Values=${id} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why, and where the image comes from.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A broken machine is repaired or patched this way.'],
  mitre: ['T1578', 'T1525'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/replace-root.html'],
})
