import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: sample('insight/call-rate-end.json'),
      title: 'autoscaling:CompleteLifecycleAction is called as often as usual again',
      severity: 'information',
    },
    {
      event: changedSample('insight/error-rate-start.json', ['"Start"', '"End"']),
      title: 'cloudtrail:DescribeQuery fails with QueryIdNotFoundException as rarely as usual again',
    },
  ],
  silent: [{ event: sample('insight/call-rate-start.json'), because: 'it begins' }],
})
