import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const cluster = {
  SourceType: 'CLUSTER',
  SourceArn: 'arn:aws:rds:us-east-1:111122223333:cluster:orders',
}

export default defineExamples({
  fires: [
    {
      event: sample('rds/db-instance-event-failover.json'),
      title: 'RDS DB instance my-db-instance has failed over to its standby',
      severity: 'information',
    },
    {
      event: sample('rds/db-instance-event-created.json'),
      title: 'RDS DB instance my-db-instance has failed over to its standby',
    },
    {
      event: serviceEvent('aws.rds', 'RDS DB Cluster Event', {
        ...cluster,
        EventID: 'RDS-EVENT-0071',
        SourceIdentifier: 'orders',
      }),
      title: 'RDS DB cluster orders has failed over to another instance',
    },
  ],
  silent: [{ event: sample('rds/db-instance-event-failover-started.json'), because: 'it begins' }],
})
