import type { Resource } from '../../core/resource.ts'
import { text } from '../read-leniently.ts'
import { type Detail, defineService } from './service.ts'

const change = { operation: text, name: text, type: text, description: text }

/**
 * A parameter was created, updated, labelled or deleted; who did it is in CloudTrail's call alone.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-cwe.html
 */
export const ssmParameterChange = defineService({
  source: 'aws.ssm',
  detailTypes: ['Parameter Store Change'],
  detail: change,
  resources: ({ name }, { resources }) => parameterResource(name, resources),
  what: ({ name, operation }) => `${parameterInWords(name)} ${operationInWords(operation)}`,
  lines: ({ type, description }) => [
    ...(type === undefined ? [] : [`Type ${type}`]),
    ...(description === undefined ? [] : [`Description: ${description}`]),
  ],
})

const policyAction = { 'parameter-name': text, 'policy-type': text }

export type ParameterPolicyAction = Detail<typeof policyAction>

/**
 * What the policy of an advanced parameter announces or did: `ExpirationNotification`, `Expiration`, `NoChangeNotification`.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-cwe.html
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-policies.html
 */
export const ssmParameterPolicy = defineService({
  source: 'aws.ssm',
  detailTypes: ['Parameter Store Policy Action'],
  detail: policyAction,
  resources: (action, { resources }) => parameterResource(action['parameter-name'], resources),
  what: (action) => policyInWords(action),
})

/** "Parameter /shop/key expires soon" */
export function policyInWords(action: ParameterPolicyAction): string {
  const parameter = parameterInWords(action['parameter-name'])
  switch (action['policy-type']) {
    case 'ExpirationNotification':
      return `${parameter} expires soon, and is deleted then`
    case 'Expiration':
      return `${parameter} expired, and was deleted`
    case 'NoChangeNotification':
      return `${parameter} has not been changed for as long as its policy allows`
    default:
      return `A policy of ${parameter.replace(/^A /, 'a ').replace(/^P/, 'p')} took effect`
  }
}

/** "Parameter /shop/key" */
export function parameterInWords(name: string | undefined): string {
  return name === undefined ? 'A parameter' : `Parameter ${name}`
}

function operationInWords(operation: string | undefined): string {
  switch (operation) {
    case 'Create':
      return 'was created'
    case 'Update':
      return 'has another value'
    case 'Delete':
      return 'was deleted'
    default:
      return 'was changed'
  }
}

function parameterResource(name: string | undefined, [arn]: readonly string[]): readonly Resource[] {
  return name === undefined ? [] : [{ type: 'AWS::SSM::Parameter', name, arn }]
}
