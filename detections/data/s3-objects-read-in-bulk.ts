import { lastingName } from '../../shared/core/actor.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { byPeople } from '../requests/callers.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/s3-objects-read-in-bulk',
  calls: ['s3:GetObject'],
  record: byPeople,
  window: { minutes: 10, threshold: 200, distinct: (e) => textAt(e.request, 'key') ?? '' },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${bucketOf(e)}`,
  severity: 'medium',
  title: (e) => `${e.actor.name} downloaded 200 objects or more of bucket ${bucketOf(e)}`,
  why: 'A person copies the data out of AWS, or somebody who has the keys of that person.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it is them, and what the data is for.`,
    stopActor(e),
    ...otherCalls(e),
    'Find out what data it is, and whether anybody must be told.',
  ],
  falsePositives: [
    'Somebody works with the data, makes a backup, or moves it.',
    'An application still runs as an IAM user.',
  ],
  mitre: ['T1530', 'T1567.002'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'],
})
