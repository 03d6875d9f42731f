import { text } from '../read-leniently.ts'
import { namedResource, thingInWords } from './named-thing.ts'
import { defineService } from './service.ts'

/**
 * A key was deleted when its waiting period was over, or rotated. AWS guarantees the event of a deletion, and may send
 * it several times.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/kms-events.html
 */
export const kmsKey = defineService({
  source: 'aws.kms',
  detailTypes: ['KMS CMK Deletion', 'KMS CMK Rotation', 'KMS Imported Key Material Expiration'],
  detail: { 'key-id': text },
  resources: ({ 'key-id': id }, { resources: [arn] }) => namedResource('AWS::KMS::Key', id, arn),
  what: ({ 'key-id': id }, { detailType }) =>
    `${thingInWords('KMS key', id)} ${states.get(detailType) ?? 'has changed'}`,
})

const states: ReadonlyMap<string, string> = new Map([
  ['KMS CMK Deletion', 'is deleted for good'],
  ['KMS CMK Rotation', 'was rotated'],
  ['KMS Imported Key Material Expiration', 'has lost its imported material, which expired'],
])
