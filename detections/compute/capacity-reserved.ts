import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { instancesInWords, isCostly } from '../requests/compute/instance-launch.ts'
import { answered, asked, askedNumber } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/capacity-reserved',
  calls: ['ec2:CreateCapacityReservation'],
  where: (e) => isCostly(reserved(e).type) || reserved(e).count >= 10,
  severity: 'medium',
  title: (e) => `${e.actor.name} reserved capacity for ${instancesInWords(reserved(e))}`,
  why: 'Reserved capacity is paid for at the full price until it is cancelled, used or not.',
  respond: (e) => [
    ...ifKnown(answered(e, 'capacityReservation', 'capacityReservationId'), (id) => ({
      do: 'If nobody needs it, cancel it:',
      run: aws`ec2 cancel-capacity-reservation --capacity-reservation-id ${id} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what it is for, and when it ends.`,
  ],
  falsePositives: ['A great event or a training run is prepared.'],
  mitre: ['T1496'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateCapacityReservation.html'],
})

function reserved(e: ApiCall) {
  return { count: askedNumber(e, 'instanceCount') ?? 1, type: asked(e, 'instanceType') }
}
