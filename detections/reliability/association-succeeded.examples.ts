import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ssm/state-manager-association.json'),
      title: 'State Manager association of document AWS-RunPowerShellScript succeeded again',
      severity: 'information',
    },
  ],
  silent: [
    { event: sample('ssm/state-manager-instance-association.json'), because: 'one node alone is not all of them' },
  ],
})
