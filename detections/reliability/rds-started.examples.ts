import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { rdsInstanceEvent } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: rdsInstanceEvent({
        EventCategories: ['notification'],
        EventID: 'RDS-EVENT-0088',
        Message: 'DB instance started.',
      }),
      title: 'RDS DB instance orders is started',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('rds/db-instance-event.json'), because: 'it is stopped' }],
})
