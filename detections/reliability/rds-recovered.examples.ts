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
    {
      event: told({ EventID: 'RDS-EVENT-0021', Message: 'Recovery of the DB instance is complete.' }),
      title: 'RDS DB instance orders has recovered',
      severity: 'information',
    },
    { event: told({ EventID: 'RDS-EVENT-0053' }), title: 'RDS DB instance orders has recovered' },
  ],
  silent: [{ event: told(), because: 'it begins' }],
})
