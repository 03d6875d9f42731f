import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const modify = (requestParameters: object) =>
  apiCall('ec2:ModifyInstanceAttribute', { requestParameters: { instanceId: 'i-0abc', ...requestParameters } })

export default defineExamples({
  fires: [
    {
      event: modify({ instanceType: { value: 'p5.48xlarge' } }),
      title: 'alice made i-0abc a p5.48xlarge for the first time',
      severity: 'medium',
    },
    {
      event: modify({ attribute: 'instanceType', value: 'p5.48xlarge' }),
      title: 'alice made i-0abc a p5.48xlarge for the first time',
    },
  ],
  silent: [
    { event: modify({ instanceType: { value: 'm7g.large' } }), because: 'it costs little' },
    { event: modify({ ebsOptimized: { value: true } }), because: 'it is another attribute' },
  ],
})
