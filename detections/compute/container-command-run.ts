import { lastingName } from '../../shared/core/actor.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { ecsClusterOf } from '../requests/resource-names.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/container-command-run',
  calls: ['ecs:ExecuteCommand'],
  masked: ['command'],
  severity: 'low',
  title: (e) => {
    const container = textAt(e.request, 'container')
    const into = container === undefined ? 'a container' : `container ${container}`
    return `${e.actor.name} went into ${into} of cluster ${ecsClusterOf(e)} for the first time`
  },
  why: 'Inside they can do all that the role of the task may do, and read all that the container holds.',
  respond: (e) => [
    `Ask ${e.actor.name} what they looked for.`,
    ...ifKnown(nameIn(textAt(e.request, 'task')), (task) => ({
      do: 'If nobody knows of it, stop the task; its service starts another:',
      run: aws`ecs stop-task --cluster ${ecsClusterOf(e)} --task ${task} --region ${e.region}`,
    })),
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody new looks for a fault.'],
  firstSeen: (e) => `${e.account.id} ${e.region} ${ecsClusterOf(e)} ${lastingName(e.actor)}`,
  mitre: ['T1609'],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html'],
})
