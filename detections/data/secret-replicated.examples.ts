import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const replicate = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('secretsmanager:ReplicateSecretToRegions', {
    requestParameters: { secretId: 'prod/orders', ...requestParameters },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: replicate({ addReplicaRegions: [{ region: 'ap-southeast-2' }, { region: 'eu-west-1' }] }),
      title: 'alice copied secret prod/orders to ap-southeast-2 and eu-west-1',
      severity: 'low',
    },
    { event: replicate({}), title: 'alice copied secret prod/orders to another region' },
    {
      event: replicate(
        { addReplicaRegions: [{ region: 'eu-west-1' }] },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' },
      ),
      title: 'alice copied secret prod/orders to eu-west-1',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('secretsmanager:RemoveRegionsFromReplication', {
        requestParameters: { secretId: 'prod/orders', removeReplicaRegions: ['eu-west-1'] },
      }),
      because: 'the copy was deleted',
    },
  ],
})
