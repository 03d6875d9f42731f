import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('airflow/update-failed.json'),
      title: 'Airflow environment nightly could not be updated',
      severity: 'medium',
    },
    {
      event: sample('airflow/unavailable.json'),
      title: 'Airflow environment nightly is not available',
      severity: 'high',
    },
    {
      event: serviceEvent('aws.airflow', 'MWAA Environment Status Change', { status: 'CREATE_FAILED' }),
      title: 'An Airflow environment could not be made',
    },
  ],
  silent: [
    { event: sample('airflow/updating.json'), because: 'it goes on' },
    { event: sample('airflow/available.json'), because: 'it runs' },
  ],
})
