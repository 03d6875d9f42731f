import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('network-activity/denied.json'),
      title: 'alice was denied s3:GetObject at VPC endpoint vpce-0123456789abcdef0',
      severity: 'low',
    },
  ],
  silent: [
    { event: sample('network-activity/passed.json'), because: 'it was allowed' },
    { event: sample('api-call/create-user-denied.json'), because: 'it was denied by IAM, and at no endpoint' },
  ],
})
