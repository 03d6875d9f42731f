import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'

export default defineCallDetection({
  id: 'audit-trail/own-stack-changed',
  calls: [
    'cloudformation:UpdateStack',
    'cloudformation:ExecuteChangeSet',
    'cloudformation:UpdateTerminationProtection',
  ],
  where: (e) =>
    ownResources(e).length > 0 && (!isProtection(e) || flagAt(e.request, 'enableTerminationProtection') === false),
  severity: (e) => (isProtection(e) || e.tool?.name === 'the AWS console' ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => {
    const did = isProtection(e) ? 'took the termination protection from' : 'began an update of'
    return `${e.actor.name} ${did} Tocsin's own stack ${ownResources(e)[0]}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${ownResources(e)[0]} ${isProtection(e)}`,
  why: 'An update can take away what this system sees, or whom it tells; you should know of each one.',
  respond: (e) => [
    `Ask ${e.actor.name} whether they deployed Tocsin.`,
    ...ownResources(e)
      .slice(0, 1)
      .map((stack) => ({
        do: 'If not, see what has changed against what was deployed:',
        run: aws`cloudformation describe-stack-events --stack-name ${stack} --region ${e.region}`,
      })),
    'Deploy Tocsin again from your repository: that sets everything right.',
  ],
  falsePositives: ['Tocsin is deployed, or brought up to date.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStack.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html',
  ],
})

function isProtection({ action }: ApiCall): boolean {
  return action.name === 'UpdateTerminationProtection'
}
