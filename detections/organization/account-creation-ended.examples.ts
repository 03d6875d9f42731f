import type { JsonObject } from '../../shared/core/json.ts'
import { cloudtrailServiceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const ended = (createAccountStatus: JsonObject) =>
  cloudtrailServiceEvent('organizations:CreateAccountResult', {
    serviceEventDetails: {
      createAccountStatus: { id: 'car-examplecreateaccountrequestid111', accountName: '****', ...createAccountStatus },
    },
  })

export default defineExamples({
  fires: [
    {
      event: ended({ state: 'SUCCEEDED', accountId: '123456789012' }),
      title: 'New account 123456789012 is part of the organization',
      severity: 'information',
    },
    {
      event: ended({ state: 'SUCCEEDED' }),
      title: 'A new account is part of the organization',
    },
    {
      event: ended({ state: 'FAILED', failureReason: 'EMAIL_ALREADY_EXISTS' }),
      title: 'A new account could not be made: email already exists',
      severity: 'low',
    },
    { event: ended({ state: 'FAILED' }), title: 'A new account could not be made: AWS gives no reason' },
  ],
  silent: [{ event: ended({ state: 'IN_PROGRESS' }), because: 'it is not made yet' }],
})
