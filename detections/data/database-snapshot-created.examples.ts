import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (record: object = {}) =>
  apiCall('rds:CreateDBSnapshot', {
    requestParameters: { dBInstanceIdentifier: 'orders', dBSnapshotIdentifier: 'before-november' },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: create(), title: 'alice made snapshot before-november of database orders', severity: 'information' },
    {
      event: apiCall('rds:CreateDBClusterSnapshot', {
        requestParameters: { dBClusterIdentifier: 'main', dBClusterSnapshotIdentifier: 'copy' },
      }),
      title: 'alice made snapshot copy of database cluster main',
    },
  ],
  silent: [
    { event: create({ userIdentity: session('Backup', 'nightly') }), because: 'a program makes its backup' },
    { event: create({ errorCode: 'DBSnapshotAlreadyExists' }), because: 'it was there already' },
  ],
})
