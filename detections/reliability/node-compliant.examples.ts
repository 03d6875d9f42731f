import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ssm/compliance-state-compliant.json'),
      title: 'Node i-01234567890abcdef is as its State Manager associations say',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('ssm/compliance-state-noncompliant.json'), because: 'it is not' }],
})
