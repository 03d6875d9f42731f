import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { guards, serviceOf, serviceOfInWords } from '../requests/organization/services.ts'
import { memberOf } from '../requests/organization/targets.ts'

export default defineCallDetection({
  id: 'organization/delegated-administrator-removed',
  calls: ['organizations:DeregisterDelegatedAdministrator'],
  severity: (e) => (guards.has(serviceOf(e) ?? '') ? 'high' : 'low'),
  title: (e) => `${e.actor.name} removed ${memberOf(e)} as administrator of ${serviceOfInWords(e)}`,
  why: 'Those who ran the service for all accounts lose sight of them, and what they set up there may be gone.',
  respond: (e) => {
    const account = textAt(e.request, 'accountId')
    const principal = textAt(e.request, 'servicePrincipal')
    return [
      `Ask ${e.actor.name} who runs the service now.`,
      ...(account === undefined || principal === undefined
        ? []
        : [
            {
              do: 'If nobody does, give the right back:',
              run: aws`organizations register-delegated-administrator --account-id ${account} --service-principal ${principal}`,
            },
          ]),
      'Check that the service still covers every account: many forget their members.',
    ]
  },
  falsePositives: ['Another account takes over the service.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeregisterDelegatedAdministrator.html',
  ],
})
