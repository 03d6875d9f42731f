import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const invite = (target: { type: string; id: string }, responseElements: object | null = null) =>
  apiCall('organizations:InviteOrganizationToTransferResponsibility', {
    requestParameters: { type: 'BILLING', target, sourceName: 'subsidiary' },
    responseElements: { ...responseElements },
  })

export default defineExamples({
  fires: [
    {
      event: invite({ type: 'ACCOUNT', id: '123456789012' }, { handshake: { id: 'h-examplehandshakeid111' } }),
      title: 'alice offered to pay the bill of the organization of account 123456789012',
      severity: 'high',
    },
    {
      event: invite({ type: 'EMAIL', id: '****' }),
      title: 'alice offered to pay the bill of another organization',
    },
    {
      event: apiCall('organizations:TerminateResponsibilityTransfer', { requestParameters: { id: 'rt-0a1b2c3d' } }),
      title: 'alice ended a transfer of billing between organizations',
      severity: 'medium',
    },
    {
      event: apiCall('organizations:UpdateResponsibilityTransfer', { requestParameters: { id: 'rt-0a1b2c3d' } }),
      title: 'alice changed a transfer of billing between organizations',
    },
  ],
  silent: [
    {
      event: apiCall('organizations:InviteAccountToOrganization', {
        requestParameters: { target: { type: 'ACCOUNT', id: '123456789012' } },
      }),
      because: 'one account was invited, and no bill of an organization is meant',
    },
  ],
})
