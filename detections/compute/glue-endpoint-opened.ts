import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/glue-endpoint-opened',
  calls: ['glue:CreateDevEndpoint', 'glue:UpdateDevEndpoint'],
  where: (e) => isNew(e) || ['publicKey', 'addPublicKeys'].some((name) => at(e.request, name) !== undefined),
  severity: 'high',
  title: (e) => {
    const endpoint = named('Glue development endpoint', textAt(e.request, 'endpointName'))
    const role = nameIn(textAt(e.request, 'roleArn'))
    if (!isNew(e)) return `${e.actor.name} put a new SSH key on ${endpoint}`
    return `${e.actor.name} created ${endpoint}${role === undefined ? '' : ` with role ${role}`}`
  },
  why: 'Whoever holds the SSH key logs in there and takes the credentials of its role.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'endpointName'), (name) => ({
      do: 'If nobody expects it, delete the endpoint; it holds no data:',
      run: aws`glue delete-dev-endpoint --endpoint-name ${name} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why they do not use a notebook or an interactive session.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A team still develops its Glue jobs in the old way.'],
  mitre: ['T1098.003', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/glue/latest/dg/dev-endpoint.html'],
})

function isNew({ action }: ApiCall): boolean {
  return action.name === 'CreateDevEndpoint'
}
