import { defineDetection } from '../../shared/core/detection.ts'
import { secretInWords } from '../requests/secret-words.ts'

export default defineDetection({
  id: 'reliability/secret-rotated',
  on: 'cloudtrail-service-event',
  pattern: { detail: { eventSource: ['secretsmanager.amazonaws.com'], eventName: ['RotationSucceeded'] } },
  closes: 'reliability/secret-rotation-failed',
  onlyCloses: true,
  severity: 'information',
  title: (e) => `${secretInWords(e)} is rotated`,
  ending: (e) => ({
    title: `${secretInWords(e)} is rotated again`,
    since: 'its rotation failed',
    why: 'The new value is in use.',
  }),
  why: 'The new value is in use.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html'],
})
