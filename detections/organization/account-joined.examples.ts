import { cloudtrailServiceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const joined = (joinedMethod: string) =>
  cloudtrailServiceEvent('organizations:AccountJoinedOrganization', {
    serviceEventDetails: { organizationId: 'o-a1b2c3d4e5', joinedAccount: '123456789012', joinedMethod },
  })

export default defineExamples({
  fires: [
    { event: joined('INVITED'), title: 'Account 123456789012 joined the organization', severity: 'low' },
    {
      event: cloudtrailServiceEvent('organizations:AccountJoinedOrganization'),
      title: 'A member account joined the organization',
    },
  ],
  silent: [{ event: joined('CREATED'), because: 'the account was made here, and another detection tells it' }],
})
