import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const graph = {
  requestParameters: {
    GraphArn: 'arn:aws:detective:us-east-1:111122223333:graph:0123456789abcdef0123456789abcdef',
  },
}

export default defineExamples({
  fires: [
    {
      event: apiCall('detective:DeleteGraph', graph),
      title: 'alice switched off Detective in us-east-1',
      severity: 'medium',
    },
    {
      event: apiCall('detective:DeleteGraph', { ...graph, userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }),
      title: 'alice switched off Detective in us-east-1',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('detective:DeleteGraph', { ...graph, errorCode: 'ResourceNotFoundException' }),
      because: 'there is no such graph',
    },
    { event: apiCall('detective:CreateGraph'), because: 'it was switched on' },
  ],
})
