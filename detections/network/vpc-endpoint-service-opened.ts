import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked, askedList } from '../requests/parameters.ts'
import { named, someOf } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/vpc-endpoint-service-opened',
  calls: ['ec2:ModifyVpcEndpointServicePermissions'],
  where: (e) => strangers(e).length > 0,
  severity: (e) => (strangers(e).includes('*') ? 'high' : 'low'),
  title: (e) => {
    const whom = strangers(e).includes('*') ? 'every AWS account' : someOf(strangers(e).map(inWords))
    return `${e.actor.name} let ${whom} connect to ${named('endpoint service', asked(e, 'serviceId'))}`
  },
  why: 'Who connects reaches the service from their own network, past its firewalls and security groups.',
  respond: (e) => [...remove(e), ...showConnections(e), `Ask ${e.actor.name} who has to connect, and name only them.`],
  falsePositives: ['The service is one that you offer to customers.'],
  mitre: ['T1686.001'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpointServicePermissions.html',
    'https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html',
  ],
})

function strangers(e: ApiCall): readonly string[] {
  return askedList(e, 'addAllowedPrincipals').filter((principal) => !principal.includes(`::${e.account.id}:`))
}

/** "account 123456789012", "role Deploy" */
function inWords(principal: string): string {
  const [, account, type = 'root', name = ''] = /::(\d{12}):([^/]*)\/?(.*)$/.exec(principal) ?? []
  if (account === undefined) return principal
  return type === 'root' ? `account ${account}` : `${type} ${name} of account ${account}`
}

function remove(e: ApiCall): readonly Step[] {
  const service = asked(e, 'serviceId')
  if (service === undefined) return []
  const modify = aws`ec2 modify-vpc-endpoint-service-permissions --service-id ${service} --region ${e.region}`
  return [{ do: 'Take the permission away:', run: [...modify, '--remove-allowed-principals', ...strangers(e)] }]
}

/** Connections that exist stay when the permission goes. */
function showConnections(e: ApiCall): readonly Step[] {
  const service = asked(e, 'serviceId')
  if (service === undefined) return []
  const run = aws`ec2 describe-vpc-endpoint-connections --filters Name=service-id,Values=${service} --region ${e.region}`
  return [{ do: 'See who is connected already:', run }]
}
