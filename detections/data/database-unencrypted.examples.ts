import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (parameters: object, storageEncrypted: boolean) =>
  apiCall('rds:CreateDBInstance', {
    requestParameters: { dBInstanceIdentifier: 'orders', engine: 'mysql', ...parameters },
    responseElements: { dBInstanceIdentifier: 'orders', storageEncrypted },
  })
const onSales = (parameters: object, record: object = {}) =>
  apiCall('redshift:ModifyCluster', { requestParameters: { clusterIdentifier: 'sales', ...parameters }, ...record })

export default defineExamples({
  fires: [
    { event: create({}, false), title: 'alice created database orders without encryption', severity: 'low' },
    {
      event: onSales({ encrypted: false }),
      title: 'alice switched off the encryption of Redshift cluster sales',
      severity: 'medium',
    },
    {
      event: apiCall('elasticfilesystem:CreateFileSystem', {
        requestParameters: { creationToken: 'shared', encrypted: false },
        responseElements: { fileSystemId: 'fs-0123456789abcdef0', encrypted: false },
      }),
      title: 'alice created file system fs-0123456789abcdef0 without encryption',
      severity: 'low',
    },
  ],
  silent: [
    { event: create({ storageEncrypted: true }, true), because: 'it is encrypted' },
    { event: create({ dBClusterIdentifier: 'main' }, false), because: 'the cluster decides about it' },
    {
      event: onSales({ numberOfNodes: 4 }, { responseElements: { clusterIdentifier: 'sales', encrypted: false } }),
      because: 'it was unencrypted before, and something else is changed',
    },
  ],
})
