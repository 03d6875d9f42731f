import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { newAttribute } from '../requests/compute/instance-attribute.ts'
import { isCostly } from '../requests/compute/instance-launch.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/instance-made-costly',
  calls: ['ec2:ModifyInstanceAttribute'],
  where: (e) => isCostly(typeOf(e)),
  severity: 'medium',
  title: (e) => `${e.actor.name} made ${instanceOf(e) ?? 'an EC2 instance'} a ${typeOf(e)} for the first time`,
  why: 'Machines with graphics cards or of the largest sizes are what intruders use to mine coins at your cost.',
  respond: (e) => [
    ...ifKnown(instanceOf(e), (id) => ({
      do: 'If nobody expects it, stop the instance; its disks stay:',
      run: aws`ec2 stop-instances --instance-ids ${id} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what it is for, and how long it will run.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A team starts to train models, to render, or to run a large database.'],
  firstSeen: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)} ${typeOf(e)}`,
  mitre: ['T1496', 'T1578'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-resize.html'],
})

function typeOf(e: ApiCall): string | undefined {
  return newAttribute(e, 'instanceType')
}

function instanceOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'instanceId')
}
