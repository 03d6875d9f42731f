import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const orders = {
  EventCategories: ['read replica'],
  SourceType: 'DB_INSTANCE',
  SourceArn: 'arn:aws:rds:us-east-1:111122223333:db:orders',
  SourceIdentifier: 'orders',
  Message: 'The read replica has resumed replication.',
  EventID: 'RDS-EVENT-0046',
}

function told(detail: object = {}) {
  return serviceEvent('aws.rds', 'RDS DB Instance Event', { ...orders, ...detail })
}

export default defineExamples({
  fires: [{ event: told(), title: 'RDS DB instance orders replicates again', severity: 'information' }],
  silent: [{ event: sample('rds/db-instance-event-replica-error.json'), because: 'it stops' }],
})
