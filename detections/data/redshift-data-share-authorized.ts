import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'

export default defineCallDetection({
  id: 'data/redshift-data-share-authorized',
  calls: ['redshift:AuthorizeDataShare'],
  where: (e) => textAt(e.request, 'consumerIdentifier') !== e.account.id,
  severity: 'high',
  title: (e) => `${e.actor.name} opened Redshift data share ${shareOf(e)} to ${consumerInWords(e)}`,
  why: 'The other side reads the live tables of the data share, and everything that is added to them later.',
  respond: (e) => {
    const share = textAt(e.request, 'dataShareArn')
    const consumer = textAt(e.request, 'consumerIdentifier')
    return [
      ...(share === undefined || consumer === undefined
        ? []
        : [
            {
              do: 'Close it again:',
              run: aws`redshift deauthorize-data-share --data-share-arn ${share} --consumer-identifier ${consumer} --region ${e.region}`,
            },
          ]),
      'See which tables are in it: DESC DATASHARE in the database.',
      `Ask ${e.actor.name} who the other side is.`,
    ]
  },
  falsePositives: ['Another account of the company, or a partner, is to have the data.'],
  mitre: ['T1537'],
  references: ['https://docs.aws.amazon.com/redshift/latest/APIReference/API_AuthorizeDataShare.html'],
})

/** The ARN ends in `datashare:<namespace>/<name>`. */
function shareOf({ request }: ApiCall): string {
  return nameIn(textAt(request, 'dataShareArn') ?? 'of unknown name')
}

/** An account, `ADX` for AWS Data Exchange, or the ARN of a data catalog. */
function consumerInWords({ request }: ApiCall): string {
  const consumer = textAt(request, 'consumerIdentifier')
  if (isWord(consumer, 'ADX')) return 'AWS Data Exchange'
  const account = consumer?.match(/\d{12}/)?.[0]
  return account === undefined ? 'somebody else' : `account ${account}`
}
