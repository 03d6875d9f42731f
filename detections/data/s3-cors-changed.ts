import type { ApiCall } from '../../shared/core/event.ts'
import { listAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/s3-cors-changed',
  calls: ['s3:PutBucketCors', 's3:DeleteBucketCors'],
  severity: (e) => {
    if (letsAllWrite(e)) return 'medium'
    return 'low'
  },
  gravest: 'medium',
  title: (e) =>
    letsAllWrite(e)
      ? `${e.actor.name} let pages of all websites write to bucket ${bucketOf(e)} (CORS)`
      : `${e.actor.name} ${isDeleted(e) ? 'deleted' : 'changed'} the CORS rules of bucket ${bucketOf(e)}`,
  why: (e) =>
    isDeleted(e)
      ? 'Websites that work with the bucket in the browser of their visitors cannot do so any more.'
      : 'CORS rules decide which websites may work with the bucket in the browser of somebody who has access.',
  respond: (e) => [
    ...(isDeleted(e)
      ? [`Ask ${e.actor.name} whether a website still needs the rules; they are in your code.`]
      : [
          {
            do: 'See the rules that hold now:',
            run: aws`s3api get-bucket-cors --bucket ${bucketOf(e)} --region ${e.region}`,
          },
          `Ask ${e.actor.name} which website needs the bucket; name it in the rule instead of "*".`,
        ]),
  ],
  falsePositives: (e) => [
    isDeleted(e)
      ? 'No website works with the bucket any more.'
      : 'A web application uploads files straight to the bucket, or a public website shares its files.',
  ],
  mitre: ['T1685'],
  cis: ['4.8'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteBucketCors'
}

function letsAllWrite({ request }: ApiCall): boolean {
  return listAt(request, 'CORSConfiguration', 'CORSRule').some(
    (rule) =>
      listAt(rule, 'AllowedOrigin').includes('*') &&
      listAt(rule, 'AllowedMethod').some((method) => method !== 'GET' && method !== 'HEAD'),
  )
}
