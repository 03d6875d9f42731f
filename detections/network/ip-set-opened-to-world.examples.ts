import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (addresses: readonly string[]) =>
  apiCall('wafv2:UpdateIPSet', {
    requestParameters: { name: 'office', scope: 'REGIONAL', id: '1234abcd-12ab-34cd-56ef-1234567890ab', addresses },
  })

export default defineExamples({
  fires: [
    {
      event: update(['0.0.0.0/1', '128.0.0.0/1']),
      title: 'alice put 0.0.0.0/1 on IP set office of the web firewall',
      severity: 'medium',
    },
  ],
  silent: [
    { event: update(['203.0.113.0/24']), because: 'it is one network' },
    { event: update([]), because: 'nobody is on it' },
  ],
})
