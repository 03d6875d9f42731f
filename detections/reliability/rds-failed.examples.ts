import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { rdsInstanceEvent } from '../../test/service-events.ts'

const orders = {
  EventCategories: ['failure'],
  Message: 'The DB instance is in an incompatible network.',
  EventID: 'RDS-EVENT-0036',
}

function told(detail: object = {}) {
  return rdsInstanceEvent({ ...orders, ...detail })
}

export default defineExamples({
  fires: [
    {
      event: sample('rds/db-instance-event-failure.json'),
      title: 'RDS DB instance orders failed, and must be restored from a backup',
      severity: 'high',
    },
    { event: told(), title: 'RDS DB instance orders is in an incompatible network', severity: 'high' },
    {
      event: told({
        EventID: 'RDS-EVENT-0079',
        Message: 'Enhanced Monitoring cannot be enabled without the enhanced monitoring IAM role.',
      }),
      title: 'RDS DB instance orders lacks the role for Enhanced Monitoring',
      severity: 'low',
    },
    {
      event: told({ EventID: 'RDS-EVENT-0418' }),
      title: 'RDS DB instance orders cannot use its KMS key',
      severity: 'medium',
    },
    {
      event: told({ EventCategories: ['availability'], EventID: 'RDS-EVENT-0419' }),
      title: 'RDS DB instance orders cannot use its KMS key, and becomes inaccessible',
      severity: 'high',
    },
    {
      event: told({ EventCategories: ['availability'], EventID: 'RDS-EVENT-0330' }),
      title: 'RDS DB instance orders is low on storage for its log volume, and RDS will shut it down',
      severity: 'high',
    },
    {
      event: told({ EventCategories: ['maintenance'], EventID: 'RDS-EVENT-0270' }),
      title: 'RDS DB instance orders could not be upgraded, and is back at its old version',
      severity: 'medium',
    },
    {
      event: told({ EventCategories: ['availability'], EventID: 'RDS-EVENT-9998' }),
      title: 'RDS DB instance orders may not be available',
      severity: 'medium',
    },
    {
      event: told({
        EventCategories: ['notification'],
        EventID: 'RDS-EVENT-0152',
        Message: 'The DB instance cannot be stopped.',
      }),
      title: 'RDS DB instance orders could not be stopped',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.rds', 'RDS DB Proxy Event', {
        EventCategories: ['failure'],
        SourceType: 'DB_PROXY',
        SourceIdentifier: 'orders-proxy',
        EventID: 'RDS-EVENT-0243',
      }),
      title: 'RDS Proxy orders-proxy lacks IP addresses in its subnets to grow',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.rds', 'RDS DB Instance Event', {
        EventCategories: ['failure'],
        EventID: 'RDS-EVENT-9999',
      }),
      title: 'An RDS resource reports a failure',
      severity: 'medium',
    },
  ],
  silent: [
    { event: told({ EventID: 'RDS-EVENT-0223' }), because: 'it is about storage, and told as that' },
    { event: told({ EventID: 'RDS-EVENT-0420' }), because: 'the key can be used again' },
    { event: told({ EventCategories: ['availability'], EventID: 'RDS-EVENT-0006' }), because: 'it restarted' },
    { event: told({ EventCategories: ['backup'], EventID: 'RDS-EVENT-0002' }), because: 'a backup was made' },
  ],
})
