import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { listAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { accountIn } from '../requests/arns.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

const keyHeader = 'x-amz-server-side-encryption-aws-kms-key-id'

export default defineCallDetection({
  id: 'data/s3-copied-with-foreign-key',
  calls: ['s3:CopyObject'],
  record: { requestParameters: { [keyHeader]: [{ prefix: 'arn:' }] } },
  where: (e) => ![undefined, e.account.id].includes(keyAccount(e)),
  firstSeen: (e) => `${e.account.id} ${bucketOf(e)} ${keyAccount(e)}`,
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${bucketOf(e)}`,
  severity: 'high',
  title: (e) => `${e.actor.name} encrypted objects of bucket ${bucketOf(e)} with a key of account ${keyAccount(e)}`,
  why: 'When that account withdraws its key the data is lost: so S3 is held to ransom without a virus.',
  respond: (e) => [
    `Ask ${e.actor.name} at once whose account it is.`,
    stopActor(e),
    'While the key still works, copy the objects back with a key of your own.',
    ...otherCalls(e),
    'With versioning, the objects as they were before are still there.',
  ],
  falsePositives: ['The company keeps its keys in an account of their own.'],
  mitre: ['T1486'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html'],
})

function keyAccount({ request }: ApiCall): string | undefined {
  const [key] = listAt(request, keyHeader)
  return accountIn(String(key))
}
