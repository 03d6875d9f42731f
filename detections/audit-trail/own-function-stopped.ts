import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'

export default defineCallDetection({
  id: 'audit-trail/own-function-stopped',
  // With the date that Lambda appends; a star alone would take in DeleteFunctionConcurrency, which is harmless.
  calls: [
    'lambda:DeleteFunction',
    'lambda:DeleteFunction2*',
    'lambda:PutFunctionConcurrency*',
    'lambda:RemovePermission*',
  ],
  where: (e) => ownResources(e).length > 0 && stopped(e) !== undefined,
  severity: 'critical',
  title: (e) => `${e.actor.name} ${stopped(e) ?? 'stopped'} Tocsin's own function ${ownResources(e).join(', ')}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${ownResources(e)} ${stopped(e)}`,
  why: 'Events that the function should judge are no longer judged, and raise no alerts.',
  respond: (e) => [
    ...ownResources(e)
      .filter(() => e.action.name.startsWith('PutFunctionConcurrency'))
      .map((name) => ({
        do: 'Let it run again:',
        run: aws`lambda delete-function-concurrency --function-name ${name} --region ${e.region}`,
      })),
    'Deploy Tocsin again: that sets its functions and their permissions right.',
    `Ask ${e.actor.name} why; if there is no good answer, take their credentials away.`,
    "Look in CloudTrail's event history for what was done meanwhile.",
  ],
  falsePositives: ['Tocsin is removed by a tool that does not say what it is.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html',
    'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionConcurrency.html',
  ],
})

/** A deployment that changes which rules there are takes permissions away, too. */
function stopped({ action, request, tool }: ApiCall): string | undefined {
  if (action.name.startsWith('DeleteFunction')) return 'deleted'
  if (action.name.startsWith('RemovePermission')) return tool?.automatic ? undefined : 'removed a permission to call'
  return numberAt(request, 'reservedConcurrentExecutions') === 0 ? 'switched off' : undefined
}
