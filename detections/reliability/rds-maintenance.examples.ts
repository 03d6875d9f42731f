import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { rdsInstanceEvent } from '../../test/service-events.ts'

const orders = {
  EventCategories: ['maintenance'],
  Message: 'The DB instance has a DB engine minor version upgrade required.',
  EventID: 'RDS-EVENT-0155',
}

function told(detail: object = {}) {
  return rdsInstanceEvent({ ...orders, ...detail })
}

export default defineExamples({
  fires: [
    { event: told(), title: 'RDS DB instance orders must get an upgrade of its engine', severity: 'low' },
    {
      event: told({ EventID: 'RDS-EVENT-0026', Message: 'Applying off-line patches to DB instance.' }),
      title: 'RDS DB instance orders is offline for maintenance',
      severity: 'low',
    },
    {
      event: sample('rds/db-cluster-event.json'),
      title: 'RDS DB cluster my-db-cluster was patched',
      severity: 'information',
    },
    {
      event: told({
        EventCategories: ['security patching'],
        EventID: 'RDS-EVENT-0230',
        Message: 'A system update is available for the DB instance.',
      }),
      title: 'RDS DB instance orders waits for an update of its operating system',
      severity: 'low',
    },
    {
      event: told({ EventCategories: ['maintenance', 'notification'], EventID: 'RDS-EVENT-0191' }),
      title: 'RDS DB instance orders can get a new time zone file',
      severity: 'information',
    },
    {
      event: told({ EventID: 'RDS-EVENT-0266', Message: 'The downtime started for the DB instance.' }),
      title: 'RDS DB instance orders is offline for an upgrade of its engine',
      severity: 'low',
    },
    {
      event: told({ EventID: 'RDS-EVENT-0501' }),
      title: 'RDS DB instance orders must get another server certificate, and is restarted for it',
      severity: 'low',
    },
    {
      event: told({ EventID: 'RDS-EVENT-9999', Message: 'Something is done to it.' }),
      title: 'RDS DB instance orders reports maintenance',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: told({ EventID: 'RDS-EVENT-0264', Message: 'The pre-check started for the DB engine version upgrade.' }),
      because: 'it is a step of an upgrade, without an interruption',
    },
    {
      event: told({ EventID: 'RDS-EVENT-0270', Message: 'The DB engine version upgrade failed.' }),
      because: 'it failed, and is told as that',
    },
    {
      event: told({ EventCategories: ['maintenance', 'failure'], EventID: 'RDS-EVENT-0195' }),
      because: 'it failed, and is told as that',
    },
  ],
})
