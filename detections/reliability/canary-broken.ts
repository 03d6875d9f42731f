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
  why: 'Nobody tries any more what it tried: if that fails, its alarm stays quiet.',
  respond: (state, e) => [
    {
      do: 'See why:',
      run: aws`synthetics get-canary --name ${state['canary-name'] ?? unknownName} --query Canary.Status --region ${e.region}`,
    },
    'Most often its role, its function or its bucket was changed or deleted.',
  ],
  falsePositives: ['It is being made, and is tried again.'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/monitoring-events-eventbridge.html',
    'https://docs.aws.amazon.com/AmazonSynthetics/latest/APIReference/API_CanaryStatus.html',
  ],
})
