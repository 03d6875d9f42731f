import { serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const orders = {
  EventCategories: ['recovery'],
  SourceType: 'DB_INSTANCE',
  SourceArn: 'arn:aws:rds:us-east-1:111122223333:db:orders',
  SourceIdentifier: 'orders',
  Message: 'Recovery of the DB instance has started. Recovery time will vary with the amount of data to be recovered.',
  EventID: 'RDS-EVENT-0020',
}

function told(detail: object = {}) {
  return serviceEvent('aws.rds', 'RDS DB Instance Event', { ...orders, ...detail })
}

export default defineExamples({
  fires: [
    { event: told(), title: 'RDS DB instance orders is down, and RDS recovers it', severity: 'high' },
    {
      event: told({ EventID: 'RDS-EVENT-0052', Message: 'Recovery of the Multi-AZ instance has started.' }),
      title: 'RDS DB instance orders is being recovered: one of its copies failed',
      severity: 'medium',
    },
    {
      event: told({ EventID: 'RDS-EVENT-0066' }),
      title: 'RDS DB instance orders is slower until its mirror is built up again',
      severity: 'low',
    },
  ],
  silent: [
    { event: told({ EventID: 'RDS-EVENT-0021' }), because: 'it is over' },
    { event: told({ EventID: 'RDS-EVENT-0023' }), because: 'a backup was asked for while another was made' },
  ],
})
