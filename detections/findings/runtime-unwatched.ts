import { runtimeCoverage, watchedInWords } from '../../shared/sources/services/guardduty.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(runtimeCoverage, {
  id: 'findings/runtime-unwatched',
  detailTypes: ['GuardDuty Runtime Protection Unhealthy'],
  severity: ({ resourceDetails }) => (resourceDetails?.resourceType === 'EC2' ? 'low' : 'medium'),
  gravest: 'medium',
  title: (one) => `GuardDuty does not watch the processes of ${watchedInWords(one)}`,
  window: { minutes: 24 * 60 },
  why: 'An intruder in there is not seen: no finding comes from what runs in it.',
  respond: [
    'Read the reason above. An agent that does not report was stopped, or cannot reach the VPC endpoint guardduty-data.',
    'See everything else that is not watched in the console: GuardDuty, Runtime Monitoring, Runtime coverage.',
    'Where nobody meant to stop the agent, look at who was on the machine, and at its calls.',
  ],
  falsePositives: [
    'The instance was stopped, or the service has no task at the moment.',
    'A cluster that is being set up.',
  ],
  references: [
    'https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring-assessing-coverage.html',
    'https://docs.aws.amazon.com/guardduty/latest/ug/gdu-assess-coverage-ec2.html',
  ],
})
