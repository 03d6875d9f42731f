import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/table-exported',
  calls: ['dynamodb:ExportTableToPointInTime'],
  severity: severityOf,
  title: (e) => {
    const owner = otherOwner(e)
    const whose = owner === undefined ? '' : ` of account ${owner}`
    return `${e.actor.name} exported table ${tableOf(e)} to ${bucketInWords(e)}${whose}`
  },
  firstSeen: (e) => `${e.account.id} ${textAt(e.request, 's3Bucket') ?? ''} ${otherOwner(e) ?? ''}`,
  why: 'All items of the table are now files in a bucket, and its owner decides who reads them.',
  respond: (e) => {
    const bucket = textAt(e.request, 's3Bucket')
    return [
      ...ifKnown(bucket, (bucket) => ({
        do: 'See who can read the bucket; where AWS refuses, it may belong to somebody else:',
        run: aws`s3api get-bucket-policy --bucket ${bucket}`,
      })),
      'An export cannot be stopped: delete the files, or take the permission to write away from the bucket.',
      `Ask ${e.actor.name} what the export is for.`,
    ]
  },
  falsePositives: ['A new job brings data into the data lake. Later exports to the same bucket are not told.'],
  mitre: ['T1537', 'T1530'],
  references: ['https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExportTableToPointInTime.html'],
})

function tableOf({ request }: ApiCall): string {
  return nameIn(textAt(request, 'tableArn') ?? 'of unknown name')
}

function bucketInWords({ request }: ApiCall): string {
  const bucket = textAt(request, 's3Bucket')
  return bucket === undefined ? 'a bucket' : `bucket ${bucket}`
}

/** Must be named where the bucket belongs to another account. */
function otherOwner({ request, account }: ApiCall): string | undefined {
  const owner = textAt(request, 's3BucketOwner')
  return owner === account.id ? undefined : owner
}

function severityOf(e: ApiCall): Severity {
  return otherOwner(e) === undefined ? 'low' : 'high'
}
