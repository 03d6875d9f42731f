import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const detectorId = '12abc34d567e8fa901bc2d34e56789f0'
const accountIds = ['123456789012']

export default defineExamples({
  fires: [
    {
      event: apiCall('guardduty:DisassociateMembers', { requestParameters: { detectorId, accountIds } }),
      title: 'alice took account 123456789012 out of the central GuardDuty',
      severity: 'high',
    },
    {
      event: apiCall('guardduty:DisassociateFromAdministratorAccount', { requestParameters: { detectorId } }),
      title: 'alice took this account out of the central GuardDuty',
      severity: 'high',
    },
    {
      event: apiCall('securityhub:DisassociateMembers', { requestParameters: { AccountIds: accountIds } }),
      title: 'alice took account 123456789012 out of the central Security Hub',
      severity: 'medium',
    },
    {
      event: apiCall('macie2:DeleteMember', { requestParameters: { id: '123456789012' } }),
      title: 'alice took account 123456789012 out of the central Macie',
    },
    {
      event: apiCall('inspector2:DisassociateMember', { requestParameters: { accountId: '123456789012' } }),
      title: 'alice took account 123456789012 out of the central Inspector',
    },
    {
      event: apiCall('detective:DeleteMembers', {
        requestParameters: {
          GraphArn: 'arn:aws:detective:us-east-1:111122223333:graph:0123456789abcdef0123456789abcdef',
          AccountIds: accountIds,
        },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice took account 123456789012 out of the central Detective',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('guardduty:StartMonitoringMembers', { requestParameters: { detectorId, accountIds } }),
      because: 'the accounts are watched again',
    },
    {
      event: apiCall('guardduty:DisassociateMembers', {
        requestParameters: { detectorId, accountIds },
        errorCode: 'BadRequestException',
      }),
      because: 'the organization does not let go of its members',
    },
  ],
})
