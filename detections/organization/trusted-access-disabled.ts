import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { guards, serviceOf, serviceOfInWords } from '../requests/organization/services.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/trusted-access-disabled',
  calls: [
    'organizations:DisableAWSServiceAccess',
    'cloudformation:DeactivateOrganizationsAccess',
    'servicecatalog:DisableAWSOrganizationsAccess',
  ],
  severity: (e) => (guards.has(serviceOf(e) ?? '') ? 'high' : 'low'),
  title: (e) => `${e.actor.name} shut ${serviceOfInWords(e)} out of the accounts of the organization`,
  why: 'The service no longer sees new accounts, and what it records or guards for all of them may stop.',
  respond: (e) => {
    const principal = textAt(e.request, 'servicePrincipal')
    return [
      ...ifKnown(principal, (principal) => ({
        do: 'If it is not expected, let it in again:',
        run: aws`organizations enable-aws-service-access --service-principal ${principal}`,
      })),
      `Ask ${e.actor.name} why, and check in the service itself that it still covers every account.`,
    ]
  },
  falsePositives: ['A service that nobody uses is tidied away.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_DisableAWSServiceAccess.html'],
})
