import type { Step } from '../../shared/core/detection.ts'
import { defineDetection } from '../../shared/core/detection.ts'
import type { HealthEvent } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import {
  aboutOf,
  certificateExpires,
  dayOf,
  isOfCertificates,
  reportInWords,
  sameEvent,
  seeDashboard,
  toldFor,
} from '../requests/health/health-words.ts'

export default defineDetection({
  id: 'health/change-scheduled',
  on: 'health-event',
  pattern: {},
  where: (e) => aboutOf(e) === 'change' && e.status !== 'closed',
  severity: (e) => (isNear(e) ? 'high' : e.actionability === 'INFORMATIONAL' ? 'low' : 'medium'),
  gravest: 'high',
  title: (e) => (e.starts === undefined ? reportInWords(e) : reportInWords(e).replace(':', `, ${dayOf(e.starts)}:`)),
  // Put off, it is told again.
  groupBy: (e) => `${sameEvent(e)}${dayOf(e.starts) ?? ''}`,
  window: toldFor,
  remindOf: (e) => e.starts,
  why: (e) =>
    isOfCertificates(e)
      ? certificateExpires(e)
      : e.actionability === 'INFORMATIONAL'
        ? 'AWS will do this at the time named; you need do nothing.'
        : 'AWS will do this at the time named, whether you are prepared or not: what is affected may stop, restart or no longer work.',
  respond: (e) => [
    seeDashboard,
    ...whatIsPlanned(e),
    ...(e.actionability === 'INFORMATIONAL' || isOfCertificates(e) ? [] : [beforeThatDay(e)]),
  ],
  falsePositives: (e) => [
    isOfCertificates(e)
      ? 'Nothing uses the certificate any more.'
      : 'What is affected is no longer needed, or is replaced by itself (Auto Scaling, a managed service).',
  ],
  references: [
    'https://docs.aws.amazon.com/health/latest/ug/aws-health-events-eventbridge-schema.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instances-status-check_sched.html',
  ],
})

/** As the service has it; empty of most services, which do not tell it by a call. */
function whatIsPlanned({ service, resources, region }: HealthEvent): readonly Step[] {
  const instances = resources.flatMap(({ name }) => (/^i-[\da-f]+$/.test(name) ? [name] : [])).slice(0, 10)
  if (service === 'EC2' && instances.length > 0) {
    return [
      {
        do: 'See what is planned for when:',
        run: [...aws`ec2 describe-instance-status --region ${region} --instance-ids`, ...instances],
      },
    ]
  }
  if (service !== 'RDS') return []
  return [
    { do: 'See what is planned for when:', run: aws`rds describe-pending-maintenance-actions --region ${region}` },
  ]
}

function beforeThatDay({ service }: HealthEvent): string {
  return service === 'EC2'
    ? 'Do what AWS asks for before that day, at a time of your own choice: a stop and a start moves an instance to other hardware, and takes its instance store away.'
    : 'Do what AWS asks for before that day, at a time of your own choice.'
}

const day = 24 * 60 * 60 * 1000

/** Whether it is still to come, and within a day of what AWS wrote of it. */
function isNear({ starts, time, actionability }: HealthEvent): boolean {
  if (starts === undefined || time === undefined || actionability === 'INFORMATIONAL') return false
  const ahead = starts.getTime() - time.getTime()
  return ahead > 0 && ahead <= day
}
