import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('rds/db-instance-event-restarted.json'),
      title: 'RDS DB instance orders restarted',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('rds/db-instance-event-shutdown.json'), because: 'it goes down' }],
})
