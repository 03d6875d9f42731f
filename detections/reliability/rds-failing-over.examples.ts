import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const cluster = {
  SourceType: 'CLUSTER',
  SourceArn: 'arn:aws:rds:us-east-1:111122223333:cluster:orders',
}

export default defineExamples({
  fires: [
    {
      event: sample('rds/db-instance-event-failover-started.json'),
      title: 'RDS DB instance orders fails over to its standby',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.rds', 'RDS DB Cluster Event', {
        ...cluster,
        EventID: 'RDS-EVENT-0073',
        SourceIdentifier: 'orders',
      }),
      title: 'RDS DB cluster orders fails over to another Availability Zone',
    },
    {
      event: serviceEvent('aws.rds', 'RDS DB Cluster Event', { SourceType: 'CLUSTER', EventID: 'RDS-EVENT-0181' }),
      title: 'An RDS DB cluster fails over within its global database',
    },
  ],
  silent: [
    { event: sample('rds/db-instance-event-failover.json'), because: 'it is over' },
    {
      event: serviceEvent('aws.rds', 'RDS DB Cluster Event', {
        ...cluster,
        EventCategories: ['global failover'],
        EventID: 'RDS-EVENT-0182',
      }),
      because: 'it is a step on the way',
    },
  ],
})
