import { defineSequence } from '../../shared/core/sequence.ts'
import { refusedMuch, stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/denied-then-read-in-bulk',
  steps: [
    refusedMuch,
    {
      of: [
        'data/secrets-read-in-bulk',
        'data/parameters-read-in-bulk',
        'data/s3-objects-read-in-bulk',
        'data/parameters-read-from-root',
        'compute/function-code-downloaded-in-bulk',
        'compute/instance-secrets-read-in-bulk',
      ],
    },
  ],
  minutes: 240,
  severity: 'high',
  title: (_, by) => `${by} was refused many calls, and then read in bulk what was allowed`,
  why: 'Whoever does not know what credentials may do tries everything, and takes what is left open.',
  respond: (last) => stopWhoActed(last, 'Change every secret that was read.'),
  falsePositives: ['A job is set up, and learns from the refusals what it needs.'],
  mitre: ['T1580', 'T1552'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html'],
})
