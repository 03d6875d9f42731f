import { cloudtrailServiceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: cloudtrailServiceEvent('organizations:AccountDepartedOrganization', {
        serviceEventDetails: {
          organizationId: 'o-a1b2c3d4e5',
          departedAccount: '123456789012',
          departedMethod: 'LEFT',
        },
      }),
      title: 'Account 123456789012 is no longer part of the organization',
      severity: 'high',
    },
    {
      event: cloudtrailServiceEvent('organizations:AccountDepartedOrganization'),
      title: 'A member account is no longer part of the organization',
    },
  ],
  silent: [
    {
      event: cloudtrailServiceEvent('organizations:AccountJoinedOrganization', {
        serviceEventDetails: { organizationId: 'o-a1b2c3d4e5', joinedAccount: '123456789012' },
      }),
      because: 'the account came',
    },
  ],
})
