import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { rdsInstanceEvent } from '../../test/service-events.ts'

const orders = {
  EventCategories: ['read replica'],
  Message: 'The read replica has resumed replication.',
  EventID: 'RDS-EVENT-0046',
}

function told(detail: object = {}) {
  return rdsInstanceEvent({ ...orders, ...detail })
}

export default defineExamples({
  fires: [{ event: told(), title: 'RDS DB instance orders replicates again', severity: 'information' }],
  silent: [{ event: sample('rds/db-instance-event-replica-error.json'), because: 'it stops' }],
})
