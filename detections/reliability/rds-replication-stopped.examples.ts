import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { rdsInstanceEvent } from '../../test/service-events.ts'

const orders = {
  EventCategories: ['read replica'],
  Message: 'Replication on the read replica was terminated.',
  EventID: 'RDS-EVENT-0057',
}

function told(detail: object = {}) {
  return rdsInstanceEvent({ ...orders, ...detail })
}

export default defineExamples({
  fires: [
    {
      event: sample('rds/db-instance-event-replica-error.json'),
      title: 'RDS DB instance orders no longer replicates: an error occurred',
      severity: 'medium',
    },
    {
      event: told({ EventID: 'RDS-EVENT-0057' }),
      title: 'RDS DB instance orders no longer replicates: RDS ended it',
      severity: 'medium',
    },
    {
      event: told({ EventID: 'RDS-EVENT-0062', Message: 'Replication on the read replica was manually stopped.' }),
      title: 'RDS DB instance orders no longer replicates: somebody stopped it',
      severity: 'low',
    },
  ],
  silent: [
    { event: told({ EventID: 'RDS-EVENT-0046' }), because: 'it replicates again' },
    { event: told({ EventID: 'RDS-EVENT-0063' }), because: 'it was set back, and goes on' },
  ],
})
