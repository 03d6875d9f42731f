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
    {
      event: told({ EventID: 'RDS-EVENT-0021', Message: 'Recovery of the DB instance is complete.' }),
      title: 'RDS DB instance orders has recovered',
      severity: 'information',
    },
    { event: told({ EventID: 'RDS-EVENT-0053' }), title: 'RDS DB instance orders has recovered its standby' },
    { event: told({ EventID: 'RDS-EVENT-0362' }), title: 'RDS DB instance orders has its standby again' },
  ],
  silent: [{ event: told(), because: 'it begins' }],
})
