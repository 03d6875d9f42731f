import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('health/ec2-capacity-reservation-0.json'),
      title: 'AWS Health: EC2 ODCR underutilization notification for cr-01234567890abcdef',
      severity: 'low',
    },
    { event: sample('health/third-party-multi-language.json'), title: 'AWS Health: EC2 operational notification' },
    {
      event: serviceEvent('aws.health', 'AWS Health Event', {
        eventTypeCategory: 'accountNotification',
        eventTypeCode: 'AWS_ACM_RENEWAL_STATE_CHANGE',
        service: 'ACM',
        actionability: 'ACTION_REQUIRED',
      }),
      title: 'AWS Health: ACM renewal state change',
      severity: 'medium',
    },
  ],
  silent: [
    { event: sample('health/account-elb-api-issue.json'), because: 'it is trouble' },
    { event: sample('health/account-ec2-retirement-scheduled.json'), because: 'it is a plan' },
  ],
})
