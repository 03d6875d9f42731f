import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const attach = (record = {}) =>
  apiCall('ec2:AttachVolume', {
    requestParameters: { volumeId: 'vol-0abc', instanceId: 'i-0abc', device: '/dev/sdf' },
    ...record,
  })

export default defineExamples({
  fires: [{ event: attach(), title: 'alice attached vol-0abc to i-0abc, the first disk from them', severity: 'low' }],
  silent: [
    { event: attach({ errorCode: 'Client.VolumeInUse' }), because: 'it hangs elsewhere' },
    {
      event: apiCall('ec2:DetachVolume', { requestParameters: { volumeId: 'vol-0abc' } }),
      because: 'it is taken off',
    },
  ],
})
