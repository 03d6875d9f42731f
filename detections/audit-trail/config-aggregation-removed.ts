import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/config-aggregation-removed',
  calls: ['config:DeleteConfigurationAggregator', 'config:DeleteAggregationAuthorization'],
  severity: 'medium',
  title: (e) =>
    isAuthorization(e)
      ? `${e.actor.name} stopped ${collectorOf(e)} from collecting the data of AWS Config`
      : `${e.actor.name} deleted ${named('Config aggregator', namesAt(e.request, 'configurationAggregatorName'))}`,
  why: 'Whoever watches all accounts from one place no longer sees what AWS Config finds here.',
  respond: (e) => [
    ...ifKnown(isAuthorization(e) ? textAt(e.request, 'authorizedAccountId') : undefined, (account) => ({
      do: 'If it is not expected, let the account collect again:',
      run: aws`configservice put-aggregation-authorization --authorized-account-id ${account} --authorized-aws-region ${textAt(e.request, 'authorizedAwsRegion') ?? e.region} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} who watches over AWS Config's findings now.`,
  ],
  falsePositives: ['The collecting moves to another account.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConfigurationAggregator.html',
    'https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteAggregationAuthorization.html',
  ],
})

function isAuthorization({ action }: ApiCall): boolean {
  return action.name === 'DeleteAggregationAuthorization'
}

function collectorOf({ request }: ApiCall): string {
  const account = textAt(request, 'authorizedAccountId')
  return account === undefined ? 'the central account' : `account ${account}`
}
