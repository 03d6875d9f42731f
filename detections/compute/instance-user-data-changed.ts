import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { newAttribute } from '../requests/compute/instance-attribute.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/instance-user-data-changed',
  calls: ['ec2:ModifyInstanceAttribute'],
  // EC2 always masks it, in each of the forms of this call.
  masked: ['userData', 'value'],
  where: (e) => newAttribute(e, 'userData') !== undefined,
  severity: 'medium',
  title: (e) => `${e.actor.name} changed the start script of ${textAt(e.request, 'instanceId') ?? 'an EC2 instance'}`,
  why: 'The script can run as root at the next start, with all that the role of the instance may do.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'instanceId'), (id) => ({
      do: 'Read the script (it is encoded in base 64):',
      run: aws`ec2 describe-instance-attribute --instance-id ${id} --attribute userData --query UserData.Value --output text --region ${e.region}`,
    })),
    'Do not start the instance before you know what the script does.',
    `Ask ${e.actor.name} why; if it is not theirs, keep a snapshot of the disk and look at what ran since.`,
  ],
  falsePositives: ['An administrator repairs the start of an instance by hand.'],
  mitre: ['T1059', 'T1578'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html'],
})
