import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/trail-created',
  calls: ['cloudtrail:CreateTrail'],
  severity: 'low',
  title: (e) => {
    const bucket = textAt(e.request, 's3BucketName')
    const trail = named('trail', namesAt(e.request, 'name'))
    return `${e.actor.name} created ${trail}${bucket === undefined ? '' : `, which writes to bucket ${bucket}`}`
  },
  why: 'Whoever owns the bucket of a trail reads along with all that is done in the account.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 's3BucketName'), (bucket) => ({
      do: 'See whether the bucket belongs to this account; if not, find out whose it is:',
      run: aws`s3api head-bucket --bucket ${bucket} --expected-bucket-owner ${e.account.id}`,
    })),
    ...ifKnown(textAt(e.request, 'name'), (trail) => ({
      do: 'If the trail is not expected, stop it:',
      run: aws`cloudtrail stop-logging --name ${trail} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what the trail is for.`,
  ],
  falsePositives: ['A new account or a new tool gets a trail of its own.'],
  mitre: ['T1119'],
  cis: ['4.5'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html'],
})
