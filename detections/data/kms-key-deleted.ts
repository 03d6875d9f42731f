import { aws } from '../../shared/core/shell-command.ts'
import { kmsKey } from '../../shared/sources/services/kms.ts'
import { thingInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(kmsKey, {
  id: 'data/kms-key-deleted',
  detailTypes: ['KMS CMK Deletion'],
  severity: 'high',
  title: (d) => `${thingInWords('KMS key', d['key-id'])} is deleted for good`,
  // KMS may tell it several times.
  window: { minutes: 24 * 60 },
  why: 'Everything that was encrypted with it is lost for ever; a deleted key does not come back.',
  respond: (d, e) => [
    'Find what fails now: disks that do not attach, databases that do not start, objects that cannot be read.',
    'Bring that back from a copy that is encrypted with another key, or, for a multi-Region key, from a replica of the key.',
    {
      do: `Find out who scheduled the deletion of ${d['key-id'] ?? 'the key'}, seven to thirty days ago:`,
      run: aws`cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=ScheduleKeyDeletion --region ${e.region}`,
    },
  ],
  falsePositives: ['A key whose data was encrypted anew or deleted is retired.'],
  mitre: ['T1485'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/kms-events.html'],
})
