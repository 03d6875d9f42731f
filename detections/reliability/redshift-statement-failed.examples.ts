import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('redshift-data/statement-failed.json'),
      title: 'Redshift statement test.testtable failed',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.redshift-data', 'Redshift Data Statement Status Change', { state: 'FAILED' }),
      title: 'A Redshift statement failed',
    },
  ],
  silent: [
    { event: sample('redshift-data/statement-finished.json'), because: 'it went through' },
    { event: sample('redshift-data/statement-aborted.json'), because: 'somebody stopped it' },
  ],
})
