import { serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const orders = {
  EventCategories: ['configuration change'],
  SourceType: 'DB_INSTANCE',
  SourceArn: 'arn:aws:rds:us-east-1:111122223333:db:orders',
  SourceIdentifier: 'orders',
  Message: 'Finished applying modification to allocated storage',
  EventID: 'RDS-EVENT-0017',
}

function told(detail: object = {}) {
  return serviceEvent('aws.rds', 'RDS DB Instance Event', { ...orders, ...detail })
}

export default defineExamples({
  fires: [
    {
      event: told({ EventID: 'RDS-EVENT-0218' }),
      title: 'RDS DB instance orders has more storage',
      severity: 'information',
    },
    { event: told(), title: 'RDS DB instance orders has more storage' },
  ],
  silent: [
    { event: told({ EventID: 'RDS-EVENT-0018' }), because: 'it is not done yet' },
    { event: told({ EventID: 'RDS-EVENT-0014' }), because: 'its class changed, and not its storage' },
  ],
})
