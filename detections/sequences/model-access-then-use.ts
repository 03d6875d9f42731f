import { defineSequence } from '../../shared/core/sequence.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/model-access-then-use',
  steps: [
    { of: ['organization/model-access-requested', 'organization/model-logging-stopped'] },
    {
      of: [
        'organization/model-invoked-with-key',
        'organization/model-capacity-purchased',
        'organization/model-imported',
      ],
    },
  ],
  minutes: 24 * 60,
  severity: 'high',
  title: (_, by) => `${by} got at AI models, or stopped their log, and then used them with a key`,
  why: 'Access to models is resold by whoever steals keys, at your cost and in your name.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Switch the log of model calls on again, and see what was asked.',
      'Set a budget for Bedrock, and deny it to users who do not need it.',
    ),
  falsePositives: ['A developer tries a model for the first time, with an access key of their own.'],
  mitre: ['T1496.004', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html'],
})
