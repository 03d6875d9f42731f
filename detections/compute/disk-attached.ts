import { lastingName } from '../../shared/core/actor.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/disk-attached',
  calls: ['ec2:AttachVolume'],
  severity: 'low',
  title: (e) => {
    const disk = textAt(e.request, 'volumeId') ?? 'a disk'
    return `${e.actor.name} attached ${disk} to ${textAt(e.request, 'instanceId') ?? 'an EC2 instance'}, the first disk from them`
  },
  why: 'Whoever puts the disk of another machine on one of their own reads what is on it, without any password.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'volumeId'), (id) => ({
      do: 'See of which snapshot the disk was made, and so whose it was:',
      run: aws`ec2 describe-volumes --volume-ids ${id} --query Volumes[].SnapshotId --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what they look for on it.`,
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody, or the driver of a cluster, begins to attach disks; each alerts once.'],
  firstSeen: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  mitre: ['T1578', 'T1005'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachVolume.html'],
})
