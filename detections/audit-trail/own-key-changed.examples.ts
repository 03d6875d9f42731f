import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const keyId = '1234abcd-12ab-34cd-56ef-1234567890ab'

const own = {
  requestParameters: { aliasName: 'alias/tocsin-prod-alerts', targetKeyId: keyId },
  resources: [
    {
      ARN: 'arn:aws:kms:us-east-1:111122223333:alias/tocsin-prod-alerts',
      accountId: '111122223333',
      type: 'AWS::KMS::Alias',
    },
  ],
}

// A key's events hold its ID alone: what a deployed function knows of its own, test/corpus/blinding.test.ts tells it.
export default defineExamples({
  fires: [
    {
      event: apiCall('kms:UpdateAlias', own),
      title: "alice moved the alias of Tocsin's own KMS key tocsin-prod-alerts",
      severity: 'medium',
    },
    {
      event: apiCall('kms:DeleteAlias', { requestParameters: { aliasName: 'alias/tocsin-prod-alerts' } }),
      title: "alice deleted the alias of Tocsin's own KMS key tocsin-prod-alerts",
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: apiCall('kms:DisableKey', { requestParameters: { keyId } }),
      because: 'it is a key of somebody else, which has a detection of its own',
    },
    {
      event: apiCall('kms:DeleteAlias', { requestParameters: { aliasName: 'alias/orders' } }),
      because: 'it is an alias of somebody else',
    },
  ],
})
