import { defineSequence } from '../../shared/core/sequence.ts'
import { byFunction } from './by.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/powerful-function-opened',
  steps: [
    { of: ['compute/powerful-role-passed'], by: byFunction },
    { of: ['compute/function-url-without-authentication', 'compute/function-opened-to-others'], by: byFunction },
  ],
  minutes: 24 * 60,
  severity: 'high',
  title: (_, by) => `Lambda function ${by} was given a powerful role, and then opened to others`,
  why: 'Such a function is a door for administrators that needs no credentials: whoever calls it has what its role may do.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Close the function: delete its URL, or the permission that lets others call it.',
      'Read its code, and its log for who called it already.',
    ),
  falsePositives: ['A tool for administration gets a webhook, which should check its callers.'],
  mitre: ['T1098.003', 'T1648'],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'],
})
