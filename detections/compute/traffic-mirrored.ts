import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { answered, asked } from '../requests/parameters.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/traffic-mirrored',
  calls: ['ec2:CreateTrafficMirrorSession'],
  severity: 'high',
  title: (e) =>
    `${e.actor.name} began to copy the traffic of ${asked(e, 'networkInterfaceId') ?? 'a network interface'}`,
  why: 'Everything that the machine sends and receives is copied elsewhere, passwords in plain text included.',
  respond: (e) => [
    ...ifKnown(answered(e, 'trafficMirrorSession', 'trafficMirrorSessionId'), (id) => ({
      do: 'Stop it:',
      run: aws`ec2 delete-traffic-mirror-session --traffic-mirror-session-id ${id} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what reads the copy, and on whose behalf.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A network sensor of your own watches the machine.'],
  mitre: ['T1020.001', 'T1040'],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/mirroring/what-is-traffic-mirroring.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTrafficMirrorSession.html',
  ],
})
