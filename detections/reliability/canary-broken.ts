import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { canaryInWords, canaryState } from '../../shared/sources/services/synthetics.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(canaryState, {
  id: 'reliability/canary-broken',
  detail: { 'current-state': ['ERROR'] },
  severity: 'medium',
  title: (state) => `${canaryInWords(state)} cannot run`,
  window: { minutes: 24 * 60 },
  why: 'What it tries is not tried any more: if that fails, the alarm on the canary stays quiet.',
  respond: (state, e) => [
    {
      do: 'See why:',
      run: aws`synthetics get-canary --name ${state['canary-name'] ?? unknownName} --query Canary.Status --region ${e.region}`,
    },
    'Give it back what that reason names, mostly its role, its function or its bucket, and start it again.',
  ],
  falsePositives: ['Somebody makes the canary, and tries until it runs.'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/monitoring-events-eventbridge.html',
    'https://docs.aws.amazon.com/AmazonSynthetics/latest/APIReference/API_CanaryStatus.html',
  ],
})
