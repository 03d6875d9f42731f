import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const register = (servicePrincipal: string, record: JsonObject = {}) =>
  apiCall('organizations:RegisterDelegatedAdministrator', {
    requestParameters: { accountId: '123456789012', servicePrincipal },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: register('guardduty.amazonaws.com'),
      title: 'alice made account 123456789012 an administrator of GuardDuty',
      severity: 'high',
    },
    {
      event: register('member.org.stacksets.cloudformation.amazonaws.com'),
      title: 'alice made account 123456789012 an administrator of CloudFormation StackSets',
      severity: 'high',
    },
    {
      event: register('compute-optimizer.amazonaws.com'),
      title: 'alice made account 123456789012 an administrator of Compute Optimizer',
      severity: 'medium',
    },
    {
      event: register('ipam.amazonaws.com', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice made account 123456789012 an administrator of IP Address Manager',
      severity: 'low',
    },
    {
      event: apiCall('organizations:RegisterDelegatedAdministrator'),
      title: 'alice called organizations:RegisterDelegatedAdministrator, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    {
      event: register('guardduty.amazonaws.com', { errorCode: 'AccountAlreadyRegisteredException' }),
      because: 'it was one before',
    },
    {
      event: apiCall('organizations:DeregisterDelegatedAdministrator', {
        requestParameters: { accountId: '123456789012', servicePrincipal: 'guardduty.amazonaws.com' },
      }),
      because: 'the right was taken away',
    },
  ],
})
