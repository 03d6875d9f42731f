import { inARow, sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function takenOut(count: number, secondsApart: number, cause: string) {
  return inARow(count, secondsApart, (time, i) => ({
    ...serviceEvent('aws.autoscaling', 'EC2 Instance Terminate Successful', {
      AutoScalingGroupName: 'web',
      EC2InstanceId: `i-0${i}`,
      Cause: `At ${time} an instance was taken out of service in response to ${cause}`,
    }),
    time,
  }))
}

export default defineExamples({
  fires: [
    {
      events: takenOut(3, 600, 'an ELB system health check failure.'),
      title: 'Auto Scaling group web takes out one unhealthy instance after the other',
      severity: 'medium',
    },
  ],
  silent: [
    { events: takenOut(2, 600, 'an ELB system health check failure.'), because: 'one that fails is replaced' },
    { events: takenOut(3, 2400, 'an ELB system health check failure.'), because: 'they are too far apart' },
    {
      events: takenOut(5, 60, 'a difference between desired and actual capacity, shrinking the capacity from 9 to 4.'),
      because: 'the group shrinks with the load',
    },
    { event: sample('autoscaling/terminate-successful.json'), because: 'it does not say that it was unhealthy' },
  ],
})
