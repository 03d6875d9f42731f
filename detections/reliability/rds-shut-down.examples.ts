import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('rds/db-instance-event-shutdown.json'),
      title: 'RDS DB instance orders has shut down',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.rds', 'RDS DB Instance Event', { EventID: 'RDS-EVENT-0004' }),
      title: 'An RDS resource has shut down',
    },
  ],
  silent: [
    { event: sample('rds/db-instance-event-restarted.json'), because: 'it is up again' },
    { event: sample('rds/db-instance-event.json'), because: 'somebody stopped it, which is told by the call' },
  ],
})
