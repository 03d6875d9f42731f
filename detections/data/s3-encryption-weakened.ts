import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { accountIn } from '../requests/arns.ts'
import { bucketOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/s3-encryption-weakened',
  calls: ['s3:PutBucketEncryption', 's3:DeleteBucketEncryption'],
  where: (e) => isDeleted(e) || keyAccount(e) !== undefined,
  severity: (e) => (isDeleted(e) ? 'low' : 'high'),
  title: (e) =>
    isDeleted(e)
      ? `${e.actor.name} removed the encryption settings of bucket ${bucketOf(e)}`
      : `${e.actor.name} made bucket ${bucketOf(e)} encrypt with a key of account ${keyAccount(e)}`,
  why: (e) =>
    isDeleted(e)
      ? 'S3 encrypts what is written from now on with its own keys: whoever may read the bucket needs no key of yours for it.'
      : 'Who owns the key decides who can read what is written from now on, and can withhold it.',
  respond: (e) => {
    if (isDeleted(e)) {
      return [
        `Ask ${e.actor.name} why, and put your own key back where there was one: it is in your code, or in the history of AWS Config.`,
        'Copy what was written meanwhile over itself, so that it is encrypted with your key again.',
      ]
    }
    return [
      {
        do: 'Until it is clear, let S3 encrypt with its own keys:',
        run: aws`s3api put-bucket-encryption --bucket ${bucketOf(e)} --server-side-encryption-configuration ${sseS3} --region ${e.region}`,
      },
      `Ask ${e.actor.name} whose key it is, and put your own key back where there was one.`,
      'Copy what was written meanwhile over itself, so that it is encrypted with your key again.',
    ]
  },
  falsePositives: (e) => [
    isDeleted(e)
      ? 'The bucket had the settings that S3 has anyway.'
      : 'The company keeps its keys in an account of their own.',
  ],
  mitre: ['T1486'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html'],
})

const sseS3 = '{"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]}'

function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteBucketEncryption'
}

/** The account of the new default key, where it is not the bucket's own. */
function keyAccount({ request, account }: ApiCall): string | undefined {
  return listAt(request, 'ServerSideEncryptionConfiguration', 'Rule')
    .map((rule) => accountIn(textAt(rule, 'ApplyServerSideEncryptionByDefault', 'KMSMasterKeyID')))
    .find((owner) => owner !== undefined && owner !== account.id)
}
