import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/stack-set-deployed',
  calls: ['cloudformation:CreateStackInstances'],
  severity: (e) => (unitsIn(e).some((unit) => unit.startsWith('r-')) ? 'high' : 'medium'),
  title: (e) =>
    `${e.actor.name} deployed ${named('stack set', textAt(e.request, 'stackSetName'))} to ${targetsInWords(e)}`,
  why: 'One template now makes resources, and maybe roles, in all these accounts.',
  respond: (e) => [
    ...ifKnown(textAt(e.response, 'operationId'), (operation) =>
      ifKnown(textAt(e.request, 'stackSetName'), (name) => ({
        do: 'If nobody expects it, stop the deployment where it has not arrived yet:',
        run: aws`cloudformation stop-stack-set-operation --stack-set-name ${name} --operation-id ${operation} --region ${e.region}`,
      })),
    ),
    `Ask ${e.actor.name} what it is for, and read the template: does it make roles or keys?`,
    ...otherCalls(e),
  ],
  falsePositives: ['The platform team rolls out a baseline.'],
  mitre: ['T1072', 'T1648'],
  references: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStackInstances.html'],
})

function unitsIn({ request }: ApiCall): readonly string[] {
  return listAt(request, 'deploymentTargets', 'organizationalUnitIds').filter((id) => typeof id === 'string')
}

function targetsInWords(e: ApiCall): string {
  const units = unitsIn(e)
  if (units.some((unit) => unit.startsWith('r-'))) return 'the whole organization'
  if (units.length > 0) return units.length === 1 ? 'an organizational unit' : `${units.length} organizational units`
  const accounts = [...listAt(e.request, 'accounts'), ...listAt(e.request, 'deploymentTargets', 'accounts')].length
  return accounts === 1 ? 'an account' : `${accounts === 0 ? 'other' : accounts} accounts`
}
