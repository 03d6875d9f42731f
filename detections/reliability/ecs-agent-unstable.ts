import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ecsContainerInstance } from '../../shared/sources/services/ecs.ts'
import { asPart, thingInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ecsContainerInstance, {
  id: 'reliability/ecs-agent-unstable',
  detail: { agentConnected: [false], status: ['ACTIVE'] },
  severity: 'low',
  title: ({ ec2InstanceId }) =>
    `The ECS agent of ${asPart(thingInWords('container instance', ec2InstanceId))} loses its connection again and again`,
  // It disconnects several times an hour as a matter of course.
  window: { minutes: 60, threshold: 10 },
  why: 'ECS places no task there while the agent is away, and does not learn that one stopped.',
  respond: ({ ec2InstanceId = unknownName, containerInstanceArn = unknownName, clusterArn = unknownName }, e) => [
    {
      do: 'See whether it is connected now:',
      run: aws`ecs describe-container-instances --cluster ${clusterArn} --container-instances ${containerInstanceArn} --region ${e.region}`,
    },
    {
      do: 'See whether EC2 finds it healthy:',
      run: aws`ec2 describe-instance-status --instance-ids ${ec2InstanceId} --region ${e.region}`,
    },
    'See on the instance whether it has memory and disk left, and reaches the endpoints of ECS; restart the agent, or update it.',
    {
      do: 'Where that does not help, have its tasks moved, and replace it:',
      run: aws`ecs update-container-instances-state --cluster ${clusterArn} --container-instances ${containerInstanceArn} --status DRAINING --region ${e.region}`,
    },
  ],
  falsePositives: ['The agent is updated, or the instance restarted several times.'],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_container_instance_events.html'],
})
