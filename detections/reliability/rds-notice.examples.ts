import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { rdsInstanceEvent } from '../../test/service-events.ts'

const orders = {
  EventCategories: ['notification'],
  Message: 'Operator-issued notification.',
  EventID: 'RDS-EVENT-0044',
}

function told(detail: object = {}) {
  return rdsInstanceEvent({ ...orders, ...detail })
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
      event: told({ EventID: 'RDS-EVENT-0189', Message: 'The gp2 burst balance credits for the DB instance are low.' }),
      title: 'RDS DB instance orders has few burst credits left, and gets slow',
      severity: 'medium',
    },
  ],
  silent: [
    { event: sample('rds/db-instance-event.json'), because: 'somebody stopped it' },
    { event: told({ EventID: 'RDS-EVENT-0088' }), because: 'somebody started it' },
  ],
})
