import {
  issuesIn,
  monitoredInWords,
  type RuntimeCoverage,
  runtimeCoverage,
} from '../../shared/sources/services/guardduty.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(runtimeCoverage, {
  id: 'findings/runtime-unmonitored',
  detailTypes: ['GuardDuty Runtime Protection Unhealthy'],
  where: (one) => !isMatterOfCourse(one),
  severity: 'low',
  title: (one) => `GuardDuty does not see what runs on ${monitoredInWords(one)}`,
  window: { minutes: 24 * 60 },
  why: 'Programs of an attacker can run there, and GuardDuty tells nothing of them.',
  respond: (one) => [
    ...(issuesIn(one).length === 0
      ? ['See in the GuardDuty console, under Runtime Monitoring, what the issue is.']
      : [
          'Mend the issue above: mostly the agent is not there, may not send what it sees, or does not reach its VPC endpoint.',
        ]),
    ...(one.resourceDetails?.ecsClusterDetails === undefined
      ? []
      : ['Deploy its services again, so that their tasks start with the agent: those that run already do not get it.']),
  ],
  falsePositives: [
    'It was just started, and the agent is on its way.',
    'It is of a kind that the agent does not run on.',
  ],
  references: [
    'https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring-assessing-coverage.html',
    'https://docs.aws.amazon.com/guardduty/latest/ug/gdu-assess-coverage-ec2.html',
  ],
})

/** What somebody left out, and what is on its way: each instance that starts is first waited for. */
function isMatterOfCourse(one: RuntimeCoverage): boolean {
  const issues = issuesIn(one)
  return issues.length > 0 && issues.every((issue) => /exclusion tag|in progress|Waiting for SSM/i.test(issue))
}
