import { text } from '../read-leniently.ts'
import { type Detail, defineService } from './service.ts'

const operation = { operationStatus: text, serviceName: text, serviceId: text, message: text }

export type AppRunnerOperation = Detail<typeof operation>

/**
 * An operation on a service of App Runner began, succeeded or failed.
 * @see https://docs.aws.amazon.com/apprunner/latest/dg/monitor-ev.html
 */
export const appRunnerOperation = defineService({
  source: 'aws.apprunner',
  detailTypes: ['AppRunner Service Operation Status Change'],
  detail: operation,
  resources: ({ serviceName, serviceId }, { resources: [arn] }) => {
    const name = serviceName ?? serviceId
    return name === undefined ? [] : [{ type: 'AWS::AppRunner::Service', name, arn }]
  },
  matter: ({ operationStatus }) => aimOf(operationStatus),
  what: (operation) => operationInWords(operation),
  because: ({ message }) => message,
})

/** "Deployment of App Runner service web failed" */
export function operationInWords({ operationStatus, serviceName, serviceId }: AppRunnerOperation): string {
  const name = serviceName ?? serviceId
  const service = name === undefined ? 'an App Runner service' : `App Runner service ${name}`
  const { verb, outcome } = partsOf(operationStatus)
  const noun = operations.get(verb)
  const ending = outcomes.get(outcome)
  return noun === undefined || ending === undefined
    ? `An operation on ${service} is told`
    : `${noun} of ${service} ${ending}`
}

/** Of `PauseServiceCompletedSuccessfully`, `DeploymentFailed`. */
function partsOf(operationStatus = '') {
  const [, verb = '', outcome = ''] =
    /^(\w+?)(?:Service)?(Started|CompletedSuccessfully|Failed)$/.exec(operationStatus) ?? []
  return { verb, outcome }
}

/** What an operation is to bring about, of which a later success is one: an update brings a new version, too, and a pause does not. */
function aimOf(operationStatus: string | undefined): string | undefined {
  const { verb } = partsOf(operationStatus)
  if (verb === 'Deployment' || verb === 'Update') return 'version'
  return verb || undefined
}

const operations: ReadonlyMap<string, string> = new Map([
  ['Create', 'Creation'],
  ['Delete', 'Deletion'],
  ['Update', 'Update'],
  ['Deployment', 'Deployment'],
  ['Pause', 'Pausing'],
  ['Resume', 'Resuming'],
])

const outcomes: ReadonlyMap<string, string> = new Map([
  ['Started', 'began'],
  ['CompletedSuccessfully', 'succeeded'],
  ['Failed', 'failed'],
])
