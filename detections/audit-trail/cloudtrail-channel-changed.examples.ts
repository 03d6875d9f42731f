import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const channel = 'arn:aws:cloudtrail:us-east-1:111122223333:channel/01234567-89ab-cdef-0123-456789abcdef'

export default defineExamples({
  fires: [
    {
      event: apiCall('cloudtrail:DeleteChannel', { requestParameters: { channel } }),
      title: 'alice deleted CloudTrail channel 01234567-89ab-cdef-0123-456789abcdef',
      severity: 'medium',
    },
    {
      event: apiCall('cloudtrail:UpdateChannel', {
        requestParameters: { channel, destinations: [{ type: 'EVENT_DATA_STORE', location: 'main' }] },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice changed CloudTrail channel 01234567-89ab-cdef-0123-456789abcdef',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('cloudtrail:CreateChannel', { requestParameters: { name: 'okta', source: 'Custom' } }),
      because: 'a channel was added, and none changed',
    },
    {
      event: apiCall('cloudtrail:DeleteChannel', {
        requestParameters: { channel },
        errorCode: 'ChannelNotFoundException',
      }),
      because: 'there is no such channel',
    },
  ],
})
