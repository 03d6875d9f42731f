import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const calls = ['CreateKeyPair', 'CreateSnapshot', 'RunInstances', 'StopInstances', 'AuthorizeSecurityGroupIngress']

const dryRuns = (names: readonly string[], record = {}) =>
  inARow(names.length, 20, (eventTime, i) =>
    apiCall(`ec2:${names[i] ?? ''}`, { eventTime, errorCode: 'Client.DryRunOperation', ...record }),
  )

export default defineExamples({
  fires: [
    {
      events: dryRuns(calls),
      title: 'alice tried out what they may do in EC2 with dry runs of 5 calls or more',
      severity: 'medium',
    },
    {
      events: dryRuns(calls, { userAgent: 'Terraform/1.9.0' }),
      title: 'alice tried out what they may do in EC2 with dry runs of 5 calls or more',
      severity: 'low',
    },
  ],
  silent: [
    { events: dryRuns(calls.slice(0, 2)), because: 'it checked two calls before making them' },
    {
      events: dryRuns(['RunInstances', 'RunInstances', 'RunInstances', 'RunInstances', 'RunInstances']),
      because: 'it was one call, tried again',
    },

    { events: dryRuns(calls, { errorCode: undefined }), because: 'they were done in earnest' },
  ],
})
