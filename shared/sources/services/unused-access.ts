import { text } from '../read-leniently.ts'
import { resourceName } from '../resource-name.ts'
import { type Detail, defineService } from './service.ts'

const finding = { findingId: text, findingType: text, resource: text, resourceType: text, status: text, error: text }

export type UnusedAccess = Detail<typeof finding>

/**
 * An analyzer of unused access found a role, a key, a password or a right that nobody used for as long as the analyzer waits. Where it
 * could not look, `error` says so.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html
 */
export const unusedAccess = defineService({
  source: 'aws.access-analyzer',
  detailTypes: ['Unused Access Finding for IAM entities'],
  detail: finding,
  resources: ({ resource: arn, resourceType: type = '' }) =>
    arn === undefined ? [] : [{ type, name: resourceName(type, arn), arn }],
  matter: ({ findingType }) => findingType,
  what: (e) => `${unusedInWords(e)} ${e.status === 'ACTIVE' ? 'is not used' : 'is no finding any more'}`,
  lines: ({ findingId }) => (findingId === undefined ? [] : [`Finding ${findingId}`]),
})

/** "An access key of anna", "Role reader" */
export function unusedInWords({ findingType, resource, resourceType = '' }: UnusedAccess): string {
  const name = resource && resourceName(resourceType, resource)
  switch (findingType) {
    case 'UnusedIAMUserAccessKey':
      return `An access key of ${name ?? 'a user'}`
    case 'UnusedIAMUserPassword':
      return `The password of ${name ?? 'a user'}`
    case 'UnusedIAMRole':
      return name === undefined ? 'A role' : `Role ${name}`
    default:
      return `A part of what ${name ?? 'somebody'} may do`
  }
}
