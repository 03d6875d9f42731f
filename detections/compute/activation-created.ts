import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/activation-created',
  calls: ['ssm:CreateActivation'],
  severity: 'medium',
  title: (e) => `${e.actor.name} made a code that lets ${machinesIn(e)} outside AWS take role ${roleOf(e)}`,
  why: 'Any machine in the world that has the code gets credentials of the role, and keeps them.',
  respond: (e) => [
    `Ask ${e.actor.name} which machines are to be managed.`,
    ...ifKnown(textAt(e.response, 'activationId'), (id) => [
      {
        do: 'If nobody expects it, delete the code:',
        run: aws`ssm delete-activation --activation-id ${id} --region ${e.region}`,
      },
      {
        do: 'See which machines used it already, and deregister them:',
        run: aws`ssm describe-instance-information --filters Key=ActivationIds,Values=${id} --region ${e.region}`,
      },
    ]),
    ...otherCalls(e),
  ],
  falsePositives: ['Servers outside AWS are brought under Systems Manager.'],
  mitre: ['T1098', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/hybrid-activation-managed-nodes.html'],
})

function machinesIn({ request }: ApiCall): string {
  const limit = numberAt(request, 'registrationLimit') ?? 1
  return limit === 1 ? 'a machine' : `${limit} machines`
}

function roleOf({ request }: ApiCall): string {
  return textAt(request, 'iamRole')?.split('/').at(-1) ?? 'of unknown name'
}
