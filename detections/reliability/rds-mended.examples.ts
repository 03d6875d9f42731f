import { defineExamples } from '../../test/examples.ts'
import { rdsInstanceEvent } from '../../test/service-events.ts'

/** AWS files the end under "failure", as it does the beginning. */
const keyBack = {
  EventCategories: ['failure'],
  EventID: 'RDS-EVENT-0420',
  Message: 'Amazon RDS can now successfully access the KMS encryption key for database instance orders.',
}

export default defineExamples({
  fires: [
    {
      event: rdsInstanceEvent(keyBack),
      title: 'RDS DB instance orders can use its KMS key again',
      severity: 'information',
    },
    {
      event: rdsInstanceEvent({ EventCategories: ['recovery'], EventID: 'RDS-EVENT-0166' }),
      title: 'RDS DB instance orders is within what RDS Custom supports',
    },
    {
      event: rdsInstanceEvent({ EventCategories: ['configuration change'], EventID: 'RDS-EVENT-0332' }),
      title: 'RDS DB instance orders has no log volume of its own any more',
    },
  ],
  silent: [{ event: rdsInstanceEvent({ ...keyBack, EventID: 'RDS-EVENT-0418' }), because: 'the key cannot be used' }],
})
