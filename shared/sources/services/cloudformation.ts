import type { Resource } from '../../core/resource.ts'
import { number, optionalObject, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { stateInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const stack = { 'stack-id': text, 'status-details': optionalObject({ status: text, 'status-reason': text }) }

export type Stack = Detail<typeof stack>

/**
 * A stack changed its status.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/event-detail-stack-status-change.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html its statuses
 */
export const cloudFormationStack = defineService({
  source: 'aws.cloudformation',
  detailTypes: ['CloudFormation Stack Status Change'],
  detail: stack,
  resources: (stack) => stackResource(stack['stack-id']),
  what: (stack) => stackStatusInWords(stack),
  because: (stack) => stack['status-details']?.['status-reason']?.replace(/^User Initiated$/, 'somebody cancelled it'),
})

export function statusOf(stack: Stack): string | undefined {
  return stack['status-details']?.status
}

/** "Stack web could not be updated, and goes back to how it was" */
export function stackStatusInWords(stack: Stack): string {
  const name = stackInWords(stack['stack-id'])
  const status = statusOf(stack)
  if (status === undefined) return `${name} changed its status`
  return `${name} ${statuses.get(status) ?? stateInWords(status)}`
}

const statuses: ReadonlyMap<string, string> = new Map([
  ['CREATE_FAILED', 'could not be created'],
  ['ROLLBACK_IN_PROGRESS', 'could not be created, and is taken back'],
  ['ROLLBACK_FAILED', 'could not be created, nor taken back'],
  ['UPDATE_FAILED', 'could not be updated, and stays half done'],
  ['UPDATE_ROLLBACK_IN_PROGRESS', 'could not be updated, and goes back to how it was'],
  ['UPDATE_ROLLBACK_FAILED', 'is stuck: its failed update cannot be rolled back'],
  ['IMPORT_ROLLBACK_IN_PROGRESS', 'could not take in what was to be imported'],
  ['IMPORT_ROLLBACK_FAILED', 'could not take in what was to be imported, nor leave it'],
  ['DELETE_FAILED', 'could not be deleted: parts of it are left'],
  ['CREATE_COMPLETE', 'was created'],
  ['UPDATE_COMPLETE', 'was updated'],
  ['IMPORT_COMPLETE', 'took in what was imported'],
  ['DELETE_COMPLETE', 'was deleted'],
])

/** "Stack web", or "A stack" where the event does not say its name. */
export function stackInWords(arn: string | undefined): string {
  const [stack] = stackResource(arn)
  return stack === undefined ? 'A stack' : `Stack ${stack.name}`
}

const drift = {
  'stack-id': text,
  'status-details': optionalObject({ 'stack-drift-status': text, 'detection-status': text }),
  'drift-detection-details': optionalObject({ 'drifted-stack-resource-count': number }),
}

export type Drift = Detail<typeof drift>

/**
 * Whether what a stack made is still as its template says. A count of -1 means that nobody knows yet.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html
 */
export const cloudFormationDrift = defineService({
  source: 'aws.cloudformation',
  detailTypes: ['CloudFormation Drift Detection Status Change'],
  detail: drift,
  resources: (drift) => stackResource(drift['stack-id']),
  what: (drift) => `${stackInWords(drift['stack-id'])} ${driftInWords(drift)}`,
})

function driftInWords(drift: Drift): string {
  const count = drift['drift-detection-details']?.['drifted-stack-resource-count']
  switch (drift['status-details']?.['stack-drift-status']) {
    case 'DRIFTED': {
      const where = count === undefined || count < 1 ? '' : ` in ${count} ${count === 1 ? 'resource' : 'resources'}`
      return `differs from its template${where}`
    }
    case 'IN_SYNC':
      return 'is as its template says'
    default:
      return 'was compared with its template'
  }
}

const operation = {
  'stack-set-arn': text,
  'stack-set-operation-id': text,
  'status-details': optionalObject({ status: text }),
}

export type StackSetOperation = Detail<typeof operation>

/**
 * An operation on a stack set changed its status; it comes in the account that administers the set.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/event-detail-stackset-operation-status-change.html
 */
export const cloudFormationStackSetOperation = defineService({
  source: 'aws.cloudformation',
  detailTypes: ['CloudFormation StackSet Operation Status Change'],
  detail: operation,
  resources: (operation) => {
    const arn = operation['stack-set-arn']
    return arn === undefined ? [] : [{ type: 'AWS::CloudFormation::StackSet', name: resourceOfArn(arn).name, arn }]
  },
  what: (operation) => {
    const status = operation['status-details']?.status
    return `An operation on ${stackSetInWords(operation)} ${status === undefined ? 'changed its status' : operationInWords(status)}`
  },
  lines: (operation) => {
    const id = operation['stack-set-operation-id']
    return id === undefined ? [] : [`Operation ${id}`]
  },
})

/** "stack set guardrails" */
export function stackSetInWords(operation: StackSetOperation): string {
  const arn = operation['stack-set-arn']
  return arn === undefined ? 'a stack set' : `stack set ${resourceOfArn(arn).name}`
}

function operationInWords(status: string): string {
  return status === 'FAILED' || status === 'SUCCEEDED' ? status.toLowerCase() : stateInWords(status)
}

function stackResource(arn: string | undefined): readonly Resource[] {
  if (arn === undefined) return []
  return [{ type: 'AWS::CloudFormation::Stack', name: resourceOfArn(arn).name, arn }]
}
