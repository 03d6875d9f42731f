import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample, closedHealthEvent } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: sample('health/account-elb-api-issue.json'),
      title: 'AWS had trouble: Elastic Load Balancing API issue',
      severity: 'medium',
    },
    {
      event: sample('health/account-ec2-backup-event.json'),
      title: 'AWS had trouble that affected i-abcd1111: EC2 instance store drive performance degraded',
      severity: 'medium',
    },
    {
      event: sample('health/public-ec2-operational-issue.json'),
      title: 'AWS had trouble: EC2 operational issue',
      severity: 'low',
    },
    {
      event: changedSample('health/public-ec2-operational-issue.json', [
        '"affectedEntities":[]',
        '"affectedEntities":[{"entityValue":"i-0abc","status":"UNIMPAIRED"}]',
      ]),
      title: 'AWS had trouble: EC2 operational issue',
      severity: 'low',
    },
    {
      event: changedSample('health/account-ec2-backup-event.json', [
        '"entityValue":"i-abcd1111"',
        '"entityValue":"i-abcd1111","status":"UNIMPAIRED"',
      ]),
      title: 'AWS had trouble: EC2 instance store drive performance degraded',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.health', 'AWS Health Event', { eventTypeCategory: 'issue' }),
      title: 'AWS has trouble',
    },
    {
      event: changedSample('health/account-ec2-backup-event.json', ['2022 05:30:57', '2022 09:30:57']),
      title: 'AWS has trouble that affects i-abcd1111: EC2 instance store drive performance degraded',
      severity: 'high',
    },
  ],
  silent: [
    { event: closedHealthEvent('health/account-elb-api-issue.json'), because: 'it is over' },
    { event: sample('health/abuse-event.json'), because: 'abuse has a detection of its own' },
    { event: sample('health/risk-credentials-exposed.json'), because: 'exposed credentials have one' },
  ],
})
