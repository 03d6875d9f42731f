import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (servicePrincipal: string) =>
  apiCall('organizations:DeregisterDelegatedAdministrator', {
    requestParameters: { accountId: '123456789012', servicePrincipal },
  })

export default defineExamples({
  fires: [
    {
      event: remove('securityhub.amazonaws.com'),
      title: 'alice removed account 123456789012 as administrator of Security Hub',
      severity: 'high',
    },
    {
      event: remove('health.amazonaws.com'),
      title: 'alice removed account 123456789012 as administrator of AWS Health',
      severity: 'low',
    },
    {
      event: apiCall('organizations:DeregisterDelegatedAdministrator'),
      title: 'alice called organizations:DeregisterDelegatedAdministrator, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    {
      event: apiCall('organizations:RegisterDelegatedAdministrator', {
        requestParameters: { accountId: '123456789012', servicePrincipal: 'securityhub.amazonaws.com' },
      }),
      because: 'the right was given',
    },
  ],
})
