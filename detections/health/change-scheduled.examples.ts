import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { closedHealthEvent } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: sample('health/account-ec2-retirement-scheduled.json'),
      title: 'AWS Health, 2026-08-27: EC2 instance retirement scheduled for i-1234567890abcdef0',
      severity: 'medium',
    },
    {
      event: sample('health/account-lambda-planned-lifecycle.json'),
      title: 'AWS Health, 2026-08-27: Lambda planned lifecycle event for many resources',
    },
    {
      event: sample('health/third-party-multi-entity.json'),
      title: 'AWS Health, 2024-06-08: EC2 instance reboot maintenance scheduled for i-0123456789abcdef0 and 2 others',
    },
    {
      event: serviceEvent('aws.health', 'AWS Health Event', {
        eventTypeCategory: 'scheduledChange',
        eventTypeCode: 'AWS_RDS_MAINTENANCE_SCHEDULED',
      }),
      title: 'AWS Health: RDS maintenance scheduled',
    },
    {
      event: planned({ startTime: 'Sun, 22 Nov 2026 09:00:00 GMT' }),
      title: 'AWS Health, 2026-11-22: EC2 instance stop scheduled',
      severity: 'high',
    },
    {
      event: planned({ startTime: 'Sun, 22 Nov 2026 09:00:00 GMT', actionability: 'INFORMATIONAL' }),
      title: 'AWS Health, 2026-11-22: EC2 instance stop scheduled',
      severity: 'low',
    },
    {
      event: planned({ eventTypeCode: 'AWS_ACM_RENEWAL_STATE_CHANGE', startTime: 'Mon, 21 Dec 2026 14:00:00 GMT' }),
      title: 'AWS Health, 2026-12-21: ACM renewal state change',
      severity: 'medium',
    },
  ],
  silent: [
    { event: closedHealthEvent('health/account-ec2-retirement-scheduled.json'), because: 'it is done' },
    { event: sample('health/account-elb-api-issue.json'), because: 'it is trouble, and no plan' },
  ],
})

/** As of 2026-11-21 14:00 UTC. */
function planned(detail: object) {
  return serviceEvent('aws.health', 'AWS Health Event', {
    eventTypeCategory: 'scheduledChange',
    eventTypeCode: 'AWS_EC2_INSTANCE_STOP_SCHEDULED',
    ...detail,
  })
}
