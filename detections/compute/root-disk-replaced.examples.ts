import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const replace = (parameters: object, record = {}) =>
  apiCall('ec2:CreateReplaceRootVolumeTask', {
    requestParameters: { CreateReplaceRootVolumeTaskRequest: { InstanceId: 'i-0abc', ...parameters } },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: replace({ ImageId: 'ami-0abc' }),
      title: 'alice replaced the root disk of i-0abc with that of ami-0abc',
      severity: 'medium',
    },
    {
      event: replace({}),
      title: 'alice replaced the root disk of i-0abc as it was at its start',
      severity: 'low',
    },
  ],
  silent: [
    { event: replace({}, { errorCode: 'Client.DryRunOperation' }), because: 'it was a dry run' },
    {
      event: apiCall('ec2:CreateVolume', { requestParameters: { size: '1', availabilityZone: 'us-east-1a' } }),
      because: 'it is a new disk',
    },
  ],
})
