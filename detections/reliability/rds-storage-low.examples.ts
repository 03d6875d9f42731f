import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { rdsInstanceEvent } from '../../test/service-events.ts'

const orders = {
  EventCategories: ['low storage'],
  Message: 'The DB instance has consumed more than 90% of its allocated storage.',
  EventID: 'RDS-EVENT-0089',
}

function told(detail: object = {}) {
  return rdsInstanceEvent({ ...orders, ...detail })
}

export default defineExamples({
  fires: [
    {
      event: sample('rds/db-instance-event-storage-low.json'),
      title: 'RDS DB instance orders has no storage left',
      severity: 'high',
    },
    { event: told(), title: 'RDS DB instance orders has used more than 90% of its storage', severity: 'medium' },
    {
      event: told({
        EventCategories: ['availability'],
        EventID: 'RDS-EVENT-0221',
        Message: 'The DB instance has reached the storage-full threshold, and the database has been shut down.',
      }),
      title: 'RDS DB instance orders is shut down: its storage is full',
      severity: 'high',
    },
    {
      event: told({
        EventCategories: ['failure'],
        EventID: 'RDS-EVENT-0254',
        Message: 'The underlying storage quota for this customer account has exceeded the limit.',
      }),
      title: "RDS DB instance orders cannot grow its storage: the account's quota is used up",
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.rds', 'RDS DB Instance Event', {
        EventCategories: ['low storage'],
        EventID: 'RDS-EVENT-9999',
      }),
      title: 'An RDS resource is low on storage',
      severity: 'medium',
    },
  ],
  silent: [
    { event: told({ EventCategories: ['configuration change'], EventID: 'RDS-EVENT-0218' }), because: 'it has grown' },
    { event: told({ EventCategories: ['failure'], EventID: 'RDS-EVENT-0031' }), because: 'it failed otherwise' },
  ],
})
