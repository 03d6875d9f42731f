import { defineExamples } from '../../test/examples.ts'
import { rdsInstanceEvent } from '../../test/service-events.ts'

const orders = {
  EventCategories: ['configuration change'],
  Message: 'Finished applying modification to allocated storage',
  EventID: 'RDS-EVENT-0017',
}

function told(detail: object = {}) {
  return rdsInstanceEvent({ ...orders, ...detail })
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
