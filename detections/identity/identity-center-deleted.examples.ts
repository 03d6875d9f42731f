import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { instanceArn: 'arn:aws:sso:::instance/ssoins-0123456789abcdef' }

export default defineExamples({
  fires: [
    {
      event: apiCall('sso:DeleteInstance', { requestParameters }),
      title: 'alice deleted instance ssoins-0123456789abcdef of Identity Center',
      severity: 'high',
    },
    { event: apiCall('sso:DeleteInstance'), title: 'alice deleted an instance of Identity Center' },
  ],
  silent: [
    { event: apiCall('sso:UpdateInstance', { requestParameters }), because: 'it only has another name' },
    {
      event: apiCall('servicediscovery:DeleteInstance', { requestParameters: { instanceId: 'orders' } }),
      because: 'it is no instance of Identity Center',
    },
  ],
})
