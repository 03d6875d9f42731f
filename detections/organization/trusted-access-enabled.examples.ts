import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const enable = (servicePrincipal: string, record: JsonObject = {}) =>
  apiCall('organizations:EnableAWSServiceAccess', { requestParameters: { servicePrincipal }, ...record })

export default defineExamples({
  fires: [
    {
      event: enable('member.org.stacksets.cloudformation.amazonaws.com'),
      title: 'alice let CloudFormation StackSets reach into all accounts of the organization',
      severity: 'medium',
    },
    {
      event: enable('health.amazonaws.com'),
      title: 'alice let AWS Health reach into all accounts of the organization',
      severity: 'low',
    },
    {
      event: enable('ssm.amazonaws.com', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice let Systems Manager reach into all accounts of the organization',
      severity: 'low',
    },
    {
      event: apiCall('ram:EnableSharingWithAwsOrganization', { responseElements: { returnValue: true } }),
      title: 'alice let Resource Access Manager reach into all accounts of the organization',
      severity: 'medium',
    },
    {
      event: apiCall('organizations:EnableAWSServiceAccess'),
      title: 'alice called organizations:EnableAWSServiceAccess, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    {
      event: apiCall('organizations:DisableAWSServiceAccess', {
        requestParameters: { servicePrincipal: 'health.amazonaws.com' },
      }),
      because: 'the service was shut out',
    },
  ],
})
