import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const disable = (servicePrincipal: string) =>
  apiCall('organizations:DisableAWSServiceAccess', { requestParameters: { servicePrincipal } })

export default defineExamples({
  fires: [
    {
      event: disable('cloudtrail.amazonaws.com'),
      title: 'alice shut CloudTrail out of the accounts of the organization',
      severity: 'high',
    },
    {
      event: disable('health.amazonaws.com'),
      title: 'alice shut AWS Health out of the accounts of the organization',
      severity: 'low',
    },
    {
      event: apiCall('cloudformation:DeactivateOrganizationsAccess'),
      title: 'alice shut CloudFormation StackSets out of the accounts of the organization',
    },
  ],
  silent: [
    {
      event: apiCall('organizations:EnableAWSServiceAccess', {
        requestParameters: { servicePrincipal: 'cloudtrail.amazonaws.com' },
      }),
      because: 'the service was let in',
    },
  ],
})
