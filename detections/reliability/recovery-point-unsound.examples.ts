import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const point = {
  backupVaultName: 'main',
  backupVaultArn: 'arn:aws:backup:us-east-1:111122223333:backup-vault:main',
  resourceArn: 'arn:aws:rds:us-east-1:111122223333:cluster:orders',
  resourceType: 'Aurora',
  status: 'EXPIRED',
}

function state(detail: object = {}) {
  return serviceEvent('aws.backup', 'Recovery Point State Change', { ...point, ...detail })
}

export default defineExamples({
  fires: [
    {
      event: state(),
      title: 'A backup of RDS DB cluster orders in backup vault main is over its time, and could not be deleted',
      severity: 'low',
    },
    {
      event: state({ status: 'PARTIAL' }),
      title: 'A backup of RDS DB cluster orders in backup vault main is incomplete',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.backup', 'Recovery Point State Change', { status: 'PARTIAL' }),
      title: 'A backup of a resource is incomplete',
    },
  ],
  silent: [
    { event: sample('backup/recovery-point-completed.json'), because: 'there is a backup more' },
    { event: state({ status: 'DELETING' }), because: 'it is deleted, as its time is over' },
  ],
})
