import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { publicStatements } from '../requests/outsiders.ts'
import { asked, askedFlag } from '../requests/parameters.ts'
import { isOnEverything } from '../requests/policy-document.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/vpc-endpoint-policy-opened',
  calls: ['ec2:ModifyVpcEndpoint'],
  where: (e) => askedFlag(e, 'resetPolicy') === true || allowsAnything(asked(e, 'policyDocument'), e.account.id),
  severity: 'medium',
  title: (e) => `${e.actor.name} opened the policy of ${named('VPC endpoint', endpointOf(e))} to everyone`,
  why: 'By this endpoint data can now leave for resources of any account, without passing a firewall.',
  respond: (e) => [
    ...ifKnown(endpointOf(e), (endpoint) => ({
      do: 'See the policy, and what the endpoint is for:',
      run: aws`ec2 describe-vpc-endpoints --vpc-endpoint-ids ${endpoint} --region ${e.region}`,
    })),
    'Put back the policy that named your own resources or organization; it is in your code, or in the history of AWS Config.',
    `Ask ${e.actor.name} what was refused before.`,
  ],
  falsePositives: ['The endpoint never had a policy of its own, and access is limited elsewhere.'],
  mitre: ['T1686.001'],
  references: ['https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html'],
})

/** As the policy does that AWS gives to an endpoint without one. */
function allowsAnything(document: string | undefined, own: string): boolean {
  return publicStatements(document, own).some(
    (statement) =>
      isOnEverything(statement) &&
      (statement.exceptActions || statement.actions.some((action) => /(?:^|:)[*?]*\*$/.test(action))),
  )
}

function endpointOf(e: ApiCall): string | undefined {
  return asked(e, 'vpcEndpointId')
}
