import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/serial-console-used',
  calls: ['ec2-instance-connect:SendSerialConsoleSSHPublicKey'],
  severity: 'medium',
  title: (e) => `${e.actor.name} opened the serial console of ${textAt(e.request, 'instanceId') ?? 'an EC2 instance'}`,
  why: 'They sit at the machine itself, past its security groups, and no session is recorded.',
  respond: (e) => [
    `Ask ${e.actor.name} what they repair there.`,
    {
      do: 'If nobody knows of it, close the serial console of all instances in the region:',
      run: aws`ec2 disable-serial-console-access --region ${e.region}`,
    },
    ...otherCalls(e),
  ],
  falsePositives: ['An instance that no longer starts is repaired.'],
  mitre: ['T1021.008'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-serial-console.html'],
})
