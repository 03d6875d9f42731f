import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { canaryInWords, canaryRun } from '../../shared/sources/services/synthetics.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(canaryRun, {
  id: 'reliability/canary-failed',
  detailTypes: ['Synthetics Canary TestRun Failure'],
  severity: 'medium',
  title: (run) => `${canaryInWords(run)} failed`,
  flaps: true,
  window: { minutes: 24 * 60 },
  why: 'What it tries, as a page or a sign-in, does not work for its users either, or takes too long.',
  respond: (run, e) => [
    'Try by hand what the canary tries.',
    {
      do: 'See its last runs, and whether all of them fail:',
      run: aws`synthetics get-canary-runs --name ${run['canary-name'] ?? unknownName} --max-results 10 --region ${e.region}`,
    },
    ...ifKnown(run['artifact-location'], (place) => ({
      do: 'Fetch the screenshots and the logs of the failed run:',
      run: aws`s3 cp s3://${place} canary-run --recursive --region ${e.region}`,
    })),
  ],
  falsePositives: [
    'A single run met a slow answer; the next one passes.',
    'The page was changed, and the script was not.',
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/monitoring-events-eventbridge.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_Troubleshoot.html',
  ],
})
