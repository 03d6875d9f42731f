import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/image-exported',
  calls: ['ec2:CreateStoreImageTask', 'ec2:ExportImage', 'ec2:CreateInstanceExportTask'],
  severity: 'medium',
  title: (e) => `${e.actor.name} exported the disks of ${machineOf(e)} to ${bucketInWords(e)}`,
  why: 'The disks become files in a bucket, and whoever reads the bucket reads them, keys and passwords included.',
  respond: (e) => {
    const bucket = bucketOf(e)
    return [
      ...ifKnown(bucket, (bucket) => ({
        do: 'See who can read the bucket; where AWS refuses, it may belong to somebody else:',
        run: aws`s3api get-bucket-policy --bucket ${bucket}`,
      })),
      { do: 'See how far it is:', run: aws`ec2 ${tasksOf(e)} --region ${e.region}` },
      `Ask ${e.actor.name} what it is for, and delete the files if nobody knows.`,
    ]
  },
  falsePositives: (e) => [
    e.action.name === 'CreateStoreImageTask'
      ? 'An image is archived, or moved to another partition of AWS.'
      : 'A server moves to another cloud or back to the own data centre.',
  ],
  mitre: ['T1537', 'T1005'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateStoreImageTask.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ExportImage.html',
  ],
})

/** Each of the three calls makes a task of another kind. */
function tasksOf({ action }: ApiCall): string {
  switch (action.name) {
    case 'CreateStoreImageTask':
      return 'describe-store-image-tasks'
    case 'ExportImage':
      return 'describe-export-image-tasks'
    default:
      return 'describe-export-tasks'
  }
}

function machineOf(e: ApiCall): string {
  const image = asked(e, 'imageId')
  const instance = asked(e, 'instanceId')
  if (image !== undefined) return `machine image ${image}`
  return instance === undefined ? 'a machine' : `instance ${instance}`
}

/** Each of the three calls has its own place for it. */
function bucketOf(e: ApiCall): string | undefined {
  const nested = at(e.request, `${e.action.name}Request`)
  return (
    asked(e, 'bucket') ??
    textAt(e.request, 'exportToS3', 's3Bucket') ??
    textAt(e.request, 's3ExportLocation', 's3Bucket') ??
    textAt(nested, 'S3ExportLocation', 'S3Bucket')
  )
}

function bucketInWords(e: ApiCall): string {
  const bucket = bucketOf(e)
  return bucket === undefined ? 'a bucket' : `bucket ${bucket}`
}
