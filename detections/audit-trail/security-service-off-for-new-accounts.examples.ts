import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (service: string, requestParameters: JsonObject) =>
  apiCall(`${service}:UpdateOrganizationConfiguration`, { requestParameters })

const detectorId = '12abc34d567e8fa901bc2d34e56789f0'

export default defineExamples({
  fires: [
    {
      event: update('guardduty', { detectorId, autoEnableOrganizationMembers: 'NONE' }),
      title: 'alice switched off GuardDuty for new accounts in us-east-1',
      severity: 'medium',
    },
    {
      event: update('inspector2', { autoEnable: { ec2: false, ecr: false } }),
      title: 'alice switched off Inspector for new accounts in us-east-1',
    },
    {
      event: update('securityhub', { AutoEnable: false, AutoEnableStandards: 'NONE' }),
      title: 'alice switched off Security Hub for new accounts in us-east-1',
    },
    {
      event: apiCall('macie2:UpdateOrganizationConfiguration', {
        requestParameters: { autoEnable: false },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice switched off Macie for new accounts in us-east-1',
      severity: 'low',
    },
  ],
  silent: [
    { event: update('guardduty', { detectorId, autoEnableOrganizationMembers: 'ALL' }), because: 'it is on for all' },
    { event: update('inspector2', { autoEnable: { ec2: true, ecr: false } }), because: 'EC2 is still looked at' },
    {
      event: update('securityhub', {
        AutoEnable: false,
        AutoEnableStandards: 'NONE',
        OrganizationConfiguration: { ConfigurationType: 'CENTRAL' },
      }),
      because: 'policies of the central configuration do it instead',
    },
  ],
})
