import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const aggregator = { requestParameters: { configurationAggregatorName: 'organization' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('config:DeleteConfigurationAggregator', aggregator),
      title: 'alice deleted Config aggregator organization',
      severity: 'medium',
    },
    {
      event: apiCall('config:DeleteConfigurationAggregator', {
        ...aggregator,
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice deleted Config aggregator organization',
      severity: 'low',
    },
    {
      event: apiCall('config:DeleteAggregationAuthorization', {
        requestParameters: { authorizedAccountId: '123456789012', authorizedAwsRegion: 'eu-west-1' },
      }),
      title: 'alice stopped account 123456789012 from collecting the data of AWS Config',
      severity: 'medium',
    },
    {
      event: apiCall('config:DeleteAggregationAuthorization'),
      title: 'alice stopped the central account from collecting the data of AWS Config',
    },
  ],
  silent: [
    {
      event: apiCall('config:DeletePendingAggregationRequest', {
        requestParameters: { requesterAccountId: '123456789012', requesterAwsRegion: 'eu-west-1' },
      }),
      because: 'it was only a request, which gave nobody anything',
    },
    {
      event: apiCall('config:PutAggregationAuthorization', {
        requestParameters: { authorizedAccountId: '123456789012', authorizedAwsRegion: 'eu-west-1' },
      }),
      because: 'the account may collect',
    },
  ],
})
