import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const queue = (name: string) => ({
  requestParameters: { queueUrl: `https://sqs.us-east-1.amazonaws.com/111122223333/${name}` },
})

export default defineExamples({
  fires: [
    {
      event: apiCall('sqs:PurgeQueue', queue('tocsin-prod-dead-letters')),
      title: "alice emptied Tocsin's own queue tocsin-prod-dead-letters",
      severity: 'high',
    },
    {
      event: apiCall('sqs:DeleteQueue', queue('tocsin-prod-dead-letters')),
      title: "alice deleted Tocsin's own queue tocsin-prod-dead-letters",
      severity: 'high',
    },
    {
      event: apiCall('sqs:DeleteQueue', {
        ...queue('tocsin-prod-dead-letters'),
        userAgent: 'cloudformation.amazonaws.com',
      }),
      title: "alice deleted Tocsin's own queue tocsin-prod-dead-letters",
      severity: 'high',
    },
    {
      event: apiCall('sqs:SetQueueAttributes', {
        requestParameters: {
          ...queue('tocsin-prod-dead-letters').requestParameters,
          attributes: { MessageRetentionPeriod: '60' },
        },
      }),
      title: "alice changed the settings of Tocsin's own queue tocsin-prod-dead-letters",
      severity: 'high',
    },
  ],
  silent: [{ event: apiCall('sqs:PurgeQueue', queue('orders')), because: 'it is a queue of somebody else' }],
})
