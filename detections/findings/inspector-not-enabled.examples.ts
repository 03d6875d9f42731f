import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('inspector2/auto-enable-failed.json'),
      title: 'Inspector could not switch itself on in new accounts of the organization',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: serviceEvent('aws.inspector2', 'Inspector2 AutoEnable', { AutoEnableStatus: 'Succeeded' }),
      because: 'it is on',
    },
  ],
})
