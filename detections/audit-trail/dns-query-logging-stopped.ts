import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'audit-trail/dns-query-logging-stopped',
  calls: [
    'route53:DeleteQueryLoggingConfig',
    'route53resolver:DeleteResolverQueryLogConfig',
    'route53resolver:DisassociateResolverQueryLogConfig',
  ],
  severity: 'medium',
  title: (e) => `${e.actor.name} stopped the logging of DNS queries ${sourceOf(e)}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${sourceOf(e)}`,
  why: 'Names that machines ask for are what gives away a hidden channel; they are no longer recorded.',
  respond: (e) => {
    const config = textAt(e.request, 'resolverQueryLogConfigId')
    const vpc = textAt(e.request, 'resourceId')
    return [
      ...(config === undefined || vpc === undefined
        ? ['If it is not expected, create the logging again, with the destination it had.']
        : [
            {
              do: 'Log the queries of the VPC again:',
              run: aws`route53resolver associate-resolver-query-log-config --resolver-query-log-config-id ${config} --resource-id ${vpc} --region ${e.region}`,
            },
          ]),
      `Ask ${e.actor.name} why.`,
    ]
  },
  falsePositives: ['A VPC or a hosted zone is taken down.'],
  mitre: ['T1685.002'],
  references: [
    'https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_DisassociateResolverQueryLogConfig.html',
    'https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteQueryLoggingConfig.html',
  ],
})

function sourceOf({ action, request }: ApiCall): string {
  if (action.service === 'route53') return `for a hosted zone (${textAt(request, 'id') ?? 'unknown logging'})`
  const vpc = textAt(request, 'resourceId')
  return vpc === undefined ? `by ${textAt(request, 'resolverQueryLogConfigId') ?? 'a resolver'}` : `in ${vpc}`
}
