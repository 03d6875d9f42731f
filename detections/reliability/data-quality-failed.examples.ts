import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('glue/data-quality-failed.json'),
      title: 'The data of table sales.orders breaks its quality rules',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.glue-dataquality', 'Data Quality Evaluation Results Available', {
        context: { contextType: 'GLUE_JOB', jobName: 'nightly' },
        state: 'SUCCEEDED',
        rulesFailed: 2,
      }),
      title: 'The data of Glue job nightly breaks its quality rules',
    },
    {
      event: serviceEvent('aws.glue-dataquality', 'Data Quality Evaluation Results Available', { state: 'FAILED' }),
      title: 'The data that Glue evaluated breaks its quality rules',
    },
  ],
  silent: [{ event: sample('glue/data-quality-succeeded.json'), because: 'all rules are kept' }],
})
