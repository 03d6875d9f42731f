import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/table-items-expire',
  calls: ['dynamodb:UpdateTimeToLive'],
  where: (e) => isOnOthers(e) && flagAt(e.request, 'timeToLiveSpecification', 'enabled') === true,
  severity: 'medium',
  title: (e) =>
    `${e.actor.name} made DynamoDB delete items of table ${tableOf(e) ?? 'of unknown name'} by their ${attributeOf(e)}`,
  why: 'Each item that holds a past time there is deleted within days, by DynamoDB itself: no call will show who wanted it.',
  respond: (e) => [
    ...ifKnown(tableOf(e), (table) => [
      {
        do: `If ${attributeOf(e)} is no time at which items may go, as one at which they were made, stop it:`,
        run: aws`dynamodb update-time-to-live --table-name ${table} --time-to-live-specification ${`{"Enabled":false,"AttributeName":${JSON.stringify(attributeOf(e))}}`} --region ${e.region}`,
      },
      {
        do: 'See how far back point-in-time recovery reaches, to bring back what went:',
        run: aws`dynamodb describe-continuous-backups --table-name ${table} --region ${e.region}`,
      },
    ]),
    `Ask ${e.actor.name} why.`,
    ...otherCalls(e),
  ],
  falsePositives: ['Sessions, caches and the like are to expire, and the attribute says when.'],
  mitre: ['T1485.001'],
  references: ['https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html'],
})

function tableOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'tableName')
}

function attributeOf({ request }: ApiCall): string {
  return textAt(request, 'timeToLiveSpecification', 'attributeName') ?? 'age'
}
