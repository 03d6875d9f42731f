import { defineExamples } from '../../test/examples.ts'
import { rdsInstanceEvent } from '../../test/service-events.ts'

const orders = {
  EventCategories: ['recovery'],
  Message: 'Recovery of the DB instance has started. Recovery time will vary with the amount of data to be recovered.',
  EventID: 'RDS-EVENT-0020',
}

function told(detail: object = {}) {
  return rdsInstanceEvent({ ...orders, ...detail })
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
      event: told({
        EventID: 'RDS-EVENT-0066',
        Message: 'Instance will be degraded while mirroring is reestablished.',
      }),
      title: 'RDS DB instance orders is slower until its mirror is built up again',
      severity: 'low',
    },
  ],
  silent: [
    { event: told({ EventID: 'RDS-EVENT-0021' }), because: 'it is over' },
    { event: told({ EventID: 'RDS-EVENT-0023' }), because: 'a backup was asked for while another was made' },
  ],
})
