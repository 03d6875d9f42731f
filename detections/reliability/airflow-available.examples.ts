import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [{ event: sample('airflow/available.json'), title: 'Airflow environment nightly is available' }],
  silent: [{ event: sample('airflow/update-failed.json'), because: 'it failed' }],
})
