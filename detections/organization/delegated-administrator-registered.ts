import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { guards, serviceOf, serviceOfInWords } from '../requests/organization/services.ts'
import { memberOf } from '../requests/organization/targets.ts'

export default defineCallDetection({
  id: 'organization/delegated-administrator-registered',
  calls: ['organizations:RegisterDelegatedAdministrator'],
  severity: (e) => {
    if (reachesIntoAccounts(e)) return 'high'
    return 'medium'
  },
  title: (e) => `${e.actor.name} made ${memberOf(e)} an administrator of ${serviceOfInWords(e)}`,
  why: 'Whoever is an administrator in that account can now act on every account of the organization in that service.',
  respond: (e) => {
    const account = textAt(e.request, 'accountId')
    const principal = textAt(e.request, 'servicePrincipal')
    return [
      ...(account === undefined || principal === undefined
        ? []
        : [
            {
              do: 'If it is not expected, take the right away again:',
              run: aws`organizations deregister-delegated-administrator --account-id ${account} --service-principal ${principal}`,
            },
          ]),
      `Ask ${e.actor.name} who works in that account.`,
    ]
  },
  falsePositives: ['A security or tooling account takes over the service for the organization.'],
  mitre: ['T1098', 'T1484.002'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_RegisterDelegatedAdministrator.html'],
})

/** Services that change, or watch, what is in all other accounts. */
function reachesIntoAccounts(e: ApiCall): boolean {
  const service = serviceOf(e) ?? ''
  return guards.has(service) || ['stacksets', 'iam', 'ssm', 'sso'].includes(service)
}
