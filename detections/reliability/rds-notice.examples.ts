import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const orders = {
  EventCategories: ['notification'],
  SourceType: 'DB_INSTANCE',
  SourceArn: 'arn:aws:rds:us-east-1:111122223333:db:orders',
  SourceIdentifier: 'orders',
  Message: 'Operator-issued notification.',
  EventID: 'RDS-EVENT-0044',
}

function told(detail: object = {}) {
  return serviceEvent('aws.rds', 'RDS DB Instance Event', { ...orders, ...detail })
}

export default defineExamples({
  fires: [
    { event: told(), title: 'RDS DB instance orders has a notice from an operator of AWS', severity: 'medium' },
    {
      event: told({
        EventID: 'RDS-EVENT-0154',
        Message: 'The DB instance is being started due to it exceeding the maximum allowed time being stopped.',
      }),
      title: 'RDS DB instance orders is started by AWS: it was stopped for too long',
      severity: 'low',
    },
    {
      event: told({ EventID: 'RDS-EVENT-0189' }),
      title: 'RDS DB instance orders has few burst credits left, and gets slow',
      severity: 'medium',
    },
  ],
  silent: [
    { event: sample('rds/db-instance-event.json'), because: 'somebody stopped it' },
    { event: told({ EventID: 'RDS-EVENT-0088' }), because: 'somebody started it' },
  ],
})
