import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('insight/call-rate-end.json'),
      title: 'autoscaling:CompleteLifecycleAction is called as often as usual again',
      severity: 'information',
    },
    {
      event: errorRateEnd(),
      title: 'cloudtrail:DescribeQuery fails with QueryIdNotFoundException as rarely as usual again',
    },
  ],
  silent: [{ event: sample('insight/call-rate-start.json'), because: 'it begins' }],
})

function errorRateEnd(): unknown {
  return JSON.parse(JSON.stringify(sample('insight/error-rate-start.json')).replace('"Start"', '"End"'))
}
