import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/s3-versioning-off',
  calls: ['s3:PutBucketVersioning'],
  where: (e) => isSuspended(e) || removesMfaDelete(e),
  severity: 'medium',
  title: (e) => `${e.actor.name} switched off ${isSuspended(e) ? 'versioning' : 'MFA delete'} of bucket ${bucketOf(e)}`,
  why: (e) =>
    isSuspended(e)
      ? 'What is overwritten or deleted from now on may not come back; it is a usual step before ransom.'
      : 'Old versions can now be deleted, and versioning be switched off, without the MFA device of root.',
  respond: (e) => [
    isSuspended(e)
      ? {
          do: 'Switch it on again:',
          run: aws`s3api put-bucket-versioning --bucket ${bucketOf(e)} --versioning-configuration Status=Enabled --region ${e.region}`,
        }
      : 'Sign in as root with its MFA device to switch MFA delete on again.',
    `Ask ${e.actor.name} why.`,
    'Look for deletions and overwriting in the bucket since then.',
  ],
  falsePositives: (e) => [
    isSuspended(e)
      ? 'A bucket of short-lived files is made cheaper.'
      : 'Old versions are to be tidied up by lifecycle rules, which do not work with MFA delete.',
  ],
  mitre: ['T1490', 'T1485'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html'],
})

function isSuspended({ request }: ApiCall): boolean {
  return isWord(textAt(request, 'VersioningConfiguration', 'Status'), 'Suspended')
}

/** Only root can. Tools say "Disabled" with every call, which changes nothing. */
function removesMfaDelete({ request, actor }: ApiCall): boolean {
  return actor.kind === 'root' && isWord(textAt(request, 'VersioningConfiguration', 'MfaDelete'), 'Disabled')
}
