import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const to = (dataLakePrincipalIdentifier: string, resource: JsonObject) => ({
  principal: { dataLakePrincipalIdentifier },
  resource,
  permissions: ['SELECT'],
})

const orders = { table: { databaseName: 'main', name: 'orders' } }

const grant = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('lakeformation:GrantPermissions', { requestParameters, ...record })

export default defineExamples({
  fires: [
    {
      event: grant(to('123456789012', orders)),
      title: 'alice granted account 123456789012 the use of orders in Lake Formation',
      severity: 'medium',
    },
    {
      event: apiCall('lakeformation:BatchGrantPermissions', {
        requestParameters: { entries: [{ id: '1', ...to('arn:aws:iam::123456789012:role/Reader', { catalog: {} }) }] },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
      }),
      title: 'alice granted account 123456789012 the use of data in Lake Formation',
      severity: 'low',
    },
  ],
  silent: [
    { event: grant(to('arn:aws:iam::111122223333:role/Reader', orders)), because: 'the role is in the same account' },
    { event: grant(to('IAM_ALLOWED_PRINCIPALS', orders)), because: 'it stays within the account' },
  ],
})
