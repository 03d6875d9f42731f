import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/serial-console-enabled',
  calls: ['ec2:EnableSerialConsoleAccess'],
  severity: 'medium',
  title: (e) => `${e.actor.name} opened the serial console of all EC2 instances in ${e.region}`,
  why: 'The serial console reaches an instance past its security groups and without any network.',
  respond: (e) => [
    { do: 'Close it again:', run: aws`ec2 disable-serial-console-access --region ${e.region}` },
    `Ask ${e.actor.name} which instance they had to repair.`,
    ...otherCalls(e),
  ],
  falsePositives: ['An instance that no longer starts is repaired.'],
  mitre: ['T1021.008', 'T1685'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configure-access-to-serial-console.html'],
})
