import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const dataShareArn =
  'arn:aws:redshift:us-east-1:111122223333:datashare:1234abcd-12ab-34cd-56ef-1234567890ab/sales_share'
const authorize = (consumerIdentifier: string, record: object = {}) =>
  apiCall('redshift:AuthorizeDataShare', { requestParameters: { dataShareArn, consumerIdentifier }, ...record })

export default defineExamples({
  fires: [
    {
      event: authorize('123456789012'),
      title: 'alice opened Redshift data share sales_share to account 123456789012',
      severity: 'high',
    },
    {
      event: authorize('ADX', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice opened Redshift data share sales_share to AWS Data Exchange',
      severity: 'high',
    },
  ],
  silent: [
    { event: authorize('111122223333'), because: 'the reader is in the same account' },
    {
      event: apiCall('redshift:DeauthorizeDataShare', {
        requestParameters: { dataShareArn, consumerIdentifier: '123456789012' },
      }),
      because: 'the data share is closed',
    },
  ],
})
