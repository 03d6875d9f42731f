import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const identify = (userAgent: string, record: object = {}) =>
  apiCall('sts:GetCallerIdentity', { readOnly: true, userAgent, ...record })

export default defineExamples({
  fires: [
    {
      event: identify('aws-sdk-go-v2/1.30.0 os/linux TruffleHog'),
      title: 'TruffleHog found credentials of alice and tested them',
      severity: 'high',
    },
    {
      event: identify('TruffleHog', { userIdentity: session('Deploy', 'ci-42') }),
      title: 'TruffleHog found credentials of role Deploy (session ci-42) and tested them',
    },
  ],
  silent: [
    { event: identify('aws-cli/2.31.0'), because: 'every tool asks who it is' },
    {
      event: apiCall('s3:ListBuckets', { readOnly: true, userAgent: 'TruffleHog' }),
      because: 'it lists buckets to search them, with credentials that were given to it',
    },
  ],
})
