import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, cloudtrailServiceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (record: JsonObject = {}) =>
  apiCall('organizations:CreateAccount', {
    requestParameters: { tags: [], email: '****', accountName: '****' },
    responseElements: {
      createAccountStatus: { id: 'car-examplecreateaccountrequestid111', state: 'IN_PROGRESS', accountName: '****' },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: create(), title: 'alice asked for a new member account', severity: 'medium' },
    {
      event: create({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice asked for a new member account',
      severity: 'low',
    },
    {
      event: create({ requestParameters: { email: 'orders@example.com', accountName: 'orders' } }),
      title: 'alice asked for a new member account orders',
    },
    {
      event: apiCall('organizations:CreateGovCloudAccount', { requestParameters: { accountName: '****' } }),
      title: 'alice asked for a new GovCloud account',
    },
  ],
  silent: [
    { event: create({ errorCode: 'ConstraintViolationException' }), because: 'there are too many accounts' },
    {
      event: cloudtrailServiceEvent('organizations:CreateAccountResult', {
        serviceEventDetails: { createAccountStatus: { state: 'SUCCEEDED', accountId: '123456789012' } },
      }),
      because: 'it is the outcome, which another detection tells',
    },
  ],
})
