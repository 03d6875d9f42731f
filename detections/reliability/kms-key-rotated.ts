import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { kmsKey } from '../../shared/sources/services/kms.ts'
import { thingInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(kmsKey, {
  id: 'reliability/kms-key-rotated',
  detailTypes: ['KMS CMK Rotation'],
  severity: 'information',
  title: (d) => `${thingInWords('KMS key', d['key-id'])} was rotated`,
  window: { minutes: 24 * 60 },
  why: 'KMS encrypts with new material from now on, and still reads all that it encrypted before: good to know for an audit.',
  respond: (d, e) => [
    {
      do: 'See all its rotations:',
      run: aws`kms list-key-rotations --key-id ${d['key-id'] ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['It is set to rotate: nothing is wrong.'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/kms-events.html'],
})
