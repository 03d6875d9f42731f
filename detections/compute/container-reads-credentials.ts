import type { ApiCall } from '../../shared/core/event.ts'
import { type Json, listAt, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { named } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/container-reads-credentials',
  calls: ['ecs:RegisterTaskDefinition', 'ecs:RunTask', 'ecs:StartTask'],
  where: (e) => containersIn(e).some(readsCredentials),
  severity: 'high',
  title: (e) => `${e.actor.name} had a container of ${taskOf(e)} fetch the credentials of its role`,
  why: 'A program gets them by itself; a command that fetches them is about to carry them away.',
  respond: (e) => [
    'Stop the tasks that run the command, and deregister this revision of the task definition.',
    'Revoke the sessions of the role of the task: in the IAM console, under Revoke sessions.',
    `Ask ${e.actor.name} whether it was them.`,
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody finds out why a container gets no credentials.'],
  mitre: ['T1552.005', 'T1610'],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html'],
})

function containersIn({ request }: ApiCall): readonly Json[] {
  return [...listAt(request, 'containerDefinitions'), ...listAt(request, 'overrides', 'containerOverrides')]
}

/** The addresses at which containers and instances get their credentials, and the variable that names the first. */
function readsCredentials(container: Json): boolean {
  const words = [...listAt(container, 'command'), ...listAt(container, 'entryPoint')].join(' ')
  return /169\.254\.170\.2\b|169\.254\.169\.254|AWS_CONTAINER_CREDENTIALS_/.test(words)
}

function taskOf({ request }: ApiCall): string {
  const definition = nameIn(textAt(request, 'taskDefinition')?.replace(/:\d+$/, ''))
  return named('ECS task', textAt(request, 'family') ?? definition)
}
