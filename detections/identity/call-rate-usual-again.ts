import { callInWords } from '../../shared/core/call-name.ts'
import { defineDetection } from '../../shared/core/detection.ts'
import type { Insight } from '../../shared/core/event.ts'

export default defineDetection({
  id: 'identity/call-rate-usual-again',
  on: 'insight',
  pattern: { detail: { insightDetails: { state: ['End'] } } },
  closes: 'identity/call-rate-unusual',
  onlyCloses: true,
  severity: 'information',
  title: over,
  ending: (e) => ({
    title: over(e),
    since: 'it began',
    why: 'What was unusual is over; who made the calls, and what for, is still to be found out.',
  }),
  why: 'What was unusual is over.',
  respond: [],
  falsePositives: [],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-insights-events-with-cloudtrail.html',
  ],
})

function over({ action, errorCode }: Insight): string {
  const call = callInWords(action)
  return errorCode === undefined
    ? `${call} is called as often as usual again`
    : `${call} fails with ${errorCode} as rarely as usual again`
}
