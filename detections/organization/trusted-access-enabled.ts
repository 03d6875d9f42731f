import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { serviceOf, serviceOfInWords } from '../requests/organization/services.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/trusted-access-enabled',
  calls: [
    'organizations:EnableAWSServiceAccess',
    'ram:EnableSharingWithAwsOrganization',
    'cloudformation:ActivateOrganizationsAccess',
    'servicecatalog:EnableAWSOrganizationsAccess',
  ],
  severity: (e) => (changesAccounts(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} let ${serviceOfInWords(e)} reach into all accounts of the organization`,
  why: 'The service can now make roles, and act, in every account; whoever controls it there controls a piece of each.',
  respond: (e) => {
    const principal = textAt(e.request, 'servicePrincipal')
    return [
      `Ask ${e.actor.name} what the service is to do.`,
      ...ifKnown(principal, (principal) => ({
        do: 'If nobody needs it, and it is not in use yet:',
        run: aws`organizations disable-aws-service-access --service-principal ${principal}`,
      })),
      { do: 'See which services are trusted:', run: aws`organizations list-aws-service-access-for-organization` },
    ]
  },
  falsePositives: ['A service is set up for the whole organization.'],
  mitre: ['T1484.002'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnableAWSServiceAccess.html'],
})

/** Services through which somebody can put resources or rights into other accounts. */
function changesAccounts(e: ApiCall): boolean {
  return ['stacksets', 'iam', 'ram', 'ssm', 'sso'].includes(serviceOf(e) ?? '')
}
