import { inARow, sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const instance = {
  agentConnected: false,
  clusterArn: 'arn:aws:ecs:us-east-1:111122223333:cluster/main',
  containerInstanceArn: 'arn:aws:ecs:us-east-1:111122223333:container-instance/main/b54a2a04046f43319d743f6d7f6ca315',
  ec2InstanceId: 'i-0abc',
  status: 'ACTIVE',
}

function disconnected(version: number, detail: object = {}) {
  return serviceEvent('aws.ecs', 'ECS Container Instance State Change', { ...instance, version, ...detail })
}

export default defineExamples({
  fires: [
    {
      events: inARow(10, 300, (time, i) => ({ ...disconnected(100 + i), time })),
      title: 'The ECS agent of container instance i-0abc loses its connection again and again',
      severity: 'low',
    },
    {
      events: inARow(10, 300, (time, i) => ({ ...disconnected(100 + i, { ec2InstanceId: undefined }), time })),
      title: 'The ECS agent of a container instance loses its connection again and again',
    },
  ],
  silent: [
    { event: disconnected(100), because: 'it disconnects now and then as a matter of course' },
    { events: inARow(9, 300, (time, i) => ({ ...disconnected(100 + i), time })), because: 'it is not yet often' },
    { event: sample('ecs/container-instance-state-change.json'), because: 'it is connected' },
    {
      events: inARow(12, 60, (time, i) => ({ ...disconnected(100 + i, { status: 'DRAINING' }), time })),
      because: 'the instance is on its way out',
    },
  ],
})
