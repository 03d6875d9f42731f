import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { readBreaches } from '../requests/compute/container-isolation.ts'
import { named, someOf } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/container-breaks-isolation',
  calls: ['ecs:RegisterTaskDefinition', 'batch:RegisterJobDefinition'],
  where: (e) => readBreaches(e).length > 0,
  severity: 'medium',
  title: (e, _, news) => `${e.actor.name} gave containers of ${definitionOf(e)} ${someOf(news)}`,
  why: 'Such a container can take over the machine it runs on, and the roles of all others there.',
  respond: (e) => [
    `Ask ${e.actor.name} what the container needs it for.`,
    'If it is not expected, do not run it: deregister this revision, and stop tasks that use it.',
    ...otherCalls(e),
  ],
  falsePositives: ['An agent for monitoring or security watches the machine from a container.'],
  firstSeen: (e) => ({ of: `${e.account.id} ${e.region} ${definitionOf(e)}`, each: readBreaches(e) }),
  mitre: ['T1611', 'T1610'],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html'],
})

function definitionOf({ action, request }: ApiCall): string {
  return action.service === 'batch'
    ? named('job definition', textAt(request, 'jobDefinitionName'))
    : named('task definition', textAt(request, 'family'))
}
