import type { ApiCall } from '../../../shared/core/event.ts'
import { at, listAt } from '../../../shared/core/json.ts'

/** Where the calls of a service name what they act on: by a name, an ARN or a URL. */
const parameters: Readonly<Record<string, readonly (readonly string[])[]>> = {
  cloudformation: [['stackName'], ['changeSetName']],
  dynamodb: [['tableName']],
  events: [['name'], ['rule']],
  iam: [['roleName']],
  lambda: [['functionName']],
  logs: [['filterName']],
  monitoring: [['alarmName'], ['alarmNames'], ['muteTargets', 'alarmNames']],
  sns: [['topicArn'], ['subscriptionArn']],
  sqs: [['queueUrl']],
}

/** The resources of Tocsin's own stack that a call acts on, by name. */
export function ownResources({ action, request }: ApiCall): readonly string[] {
  return (parameters[action.service] ?? [])
    .flatMap((keys) => listAt(at(request, ...keys)))
    .map((value) => ownName(String(value)))
    .filter((name) => name !== undefined)
}

/** Whether a call acts on nothing of Tocsin's own: what it does to Tocsin is told by audit-trail/own-*. */
export function isOnOthers(call: ApiCall): boolean {
  return ownResources(call).length === 0
}

/** The names of Tocsin's resources begin with `service` of serverless.yml, and a dash. */
export function ownName(nameOrArn: string): string | undefined {
  return nameOrArn.split(/[:/]/).find((part) => part.startsWith('tocsin-'))
}
