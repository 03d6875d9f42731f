import { aws } from '../../shared/core/shell-command.ts'
import {
  type CheckItem,
  checkInWords,
  quotaOf,
  trustedAdvisorCheck,
  usageOf,
} from '../../shared/sources/services/trusted-advisor.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(trustedAdvisorCheck, {
  id: 'cost/trusted-advisor-recommends',
  detail: { status: ['ERROR', 'WARN'] },
  severity: ({ status }) => (status === 'ERROR' ? 'medium' : 'low'),
  gravest: 'medium',
  title: (item) => titleOf(item),
  // One check may be about hundreds of resources: the first is told, and the rest is counted.
  groupBy: (item, e) => `${e.account.id} ${item['check-name'] ?? ''} ${quotaOf(item)?.name ?? ''}`,
  window: { minutes: 7 * 24 * 60 },
  why: (item) => whyOf(item),
  respond: (item, e) => [
    ...(quotaOf(item) === undefined
      ? [
          `Look at all that ${checkInWords(item)} lists in the console of Trusted Advisor, and what it recommends for each.`,
        ]
      : [
          'Delete what nobody needs, or ask for a higher quota in the console of Service Quotas, in the region above.',
          {
            do: 'See what was asked for already:',
            run: aws`service-quotas list-requested-service-quota-change-history --region ${e.region}`,
          },
        ]),
  ],
  falsePositives: (item) => [
    quotaOf(item) === undefined
      ? 'It is meant to be so: leave the resource out of the check in the console.'
      : 'Nobody is going to make more of it.',
  ],
  references: [
    'https://docs.aws.amazon.com/awssupport/latest/user/cloudwatch-events-ta.html',
    'https://docs.aws.amazon.com/awssupport/latest/user/trusted-advisor-check-reference.html',
  ],
})

function titleOf(item: CheckItem): string {
  const quota = quotaOf(item)
  const isError = item.status === 'ERROR'
  if (quota !== undefined) return `Quota ${quota.name}${quota.inRegion} ${usageOf(item)}`
  const name = item['check-name']
  const verb = isError ? 'recommends action' : 'recommends a look'
  return name === undefined ? `Trusted Advisor ${verb}` : `Trusted Advisor ${verb}: ${name}`
}

function whyOf(item: CheckItem): string {
  if (quotaOf(item) === undefined) {
    return item.status === 'ERROR'
      ? 'It sees a risk, or money lost, that goes on until somebody ends it.'
      : 'It sees what may be a risk, or money spent on what is hardly used.'
  }
  return item.status === 'ERROR'
    ? 'No more of it can be made in that region: deployments and scaling that need one fail.'
    : 'A deployment or scaling that needs more of it will soon fail.'
}
