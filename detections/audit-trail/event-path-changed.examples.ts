import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const key = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'

const call = (action: string, requestParameters: JsonObject) => apiCall(action, { requestParameters })

export default defineExamples({
  fires: [
    {
      event: call('events:UpdateEventBus', { name: 'default', kmsKeyIdentifier: key }),
      title: 'alice encrypted the default event bus with KMS key 1234abcd-12ab-34cd-56ef-1234567890ab',
      severity: 'high',
    },
    {
      event: call('monitoring:AssociateDatasetKmsKey', { datasetIdentifier: 'default', kmsKeyArn: key }),
      title: 'alice encrypted the metrics of the account with KMS key 1234abcd-12ab-34cd-56ef-1234567890ab',
      severity: 'high',
    },
    {
      event: call('logs:PutAccountPolicy', { policyName: 'all', policyType: 'DATA_PROTECTION_POLICY' }),
      title: 'alice had words masked in all log groups',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: call('events:UpdateEventBus', { name: 'orders', kmsKeyIdentifier: key }),
      because: 'no events of AWS come by the bus',
    },
    { event: call('events:UpdateEventBus', { name: 'default' }), because: 'no key was named' },
    {
      event: call('logs:PutAccountPolicy', { policyName: 'all', policyType: 'FIELD_INDEX_POLICY' }),
      because: 'an index hides nothing',
    },
  ],
})
