import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('guardduty/runtime-healthy-eks.json'),
      title: 'GuardDuty sees what runs on EKS cluster example-cluster again',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('guardduty/runtime-unhealthy-eks.json'), because: 'it is not seen' }],
})
