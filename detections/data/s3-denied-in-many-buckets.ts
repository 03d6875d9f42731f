import { lastingName } from '../../shared/core/actor.ts'
import { absent } from '../../shared/core/pattern.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/s3-denied-in-many-buckets',
  calls: ['s3:Get*', 's3:List*', 's3:Head*'],
  outcome: 'failure',
  // The console asks about every bucket by itself, whatever the person may see.
  record: { errorCode: ['AccessDenied'], sessionCredentialFromConsole: absent },
  window: { minutes: 10, threshold: 15, distinct: bucketOf },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  readOnlyCalls: true,
  severity: 'medium',
  title: (e) => `${e.actor.name} was refused by 15 buckets or more within 10 minutes`,
  why: 'Somebody may be trying which buckets they can read, often with credentials that are not theirs.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was them.`,
    stopActor(e),
    ...otherCalls(e),
    'See which buckets let them in between the refusals.',
  ],
  falsePositives: ['A new program that takes stock of the account lacks rights.'],
  mitre: ['T1619', 'T1580'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html'],
})
