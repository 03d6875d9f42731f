import { lastingName } from '../../shared/core/actor.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { costlyTypeIn } from '../requests/compute/instance-launch.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/costly-instance-refused',
  calls: ['ec2:RunInstances', 'ec2:RequestSpotInstances', 'ec2:RequestSpotFleet', 'ec2:CreateFleet'],
  outcome: 'failure',
  record: { errorCode: ['Client.UnauthorizedOperation', 'UnauthorizedOperation', 'AccessDenied'] },
  where: (e) => costlyTypeIn(e) !== undefined,
  severity: 'low',
  title: (e) => `${e.actor.name} was denied the launch of an EC2 instance of type ${costlyTypeIn(e)}`,
  why: 'Whoever holds a stolen key tries early whether it can launch the machines that pay for mining coins.',
  respond: (e) => [
    `Ask ${e.actor.name} whether they tried it; if so, and they need it, give them the permission.`,
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody begins to train models or to render, and lacks the permission.'],
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  mitre: ['T1496', 'T1578.002'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html'],
})
