import type { ApiCall } from '../../../shared/core/event.ts'
import { textAt } from '../../../shared/core/json.ts'

/** Puts resources of any kind, roles too, into the accounts of an organization. */
export const stackSets = 'CloudFormation StackSets'

/** Services that record or guard what happens in the accounts of an organization. */
export const guards: ReadonlySet<string> = new Set([
  'access-analyzer',
  'cloudtrail',
  'config',
  'config-multiaccountsetup',
  'controltower',
  'detective',
  'fms',
  'guardduty',
  'inspector2',
  'macie',
  'securityhub',
  'securitylake',
])

/** The service principal that a call names, without `.amazonaws.com`; a clear name for the longest. */
export function serviceOf({ request }: ApiCall): string | undefined {
  const service = textAt(request, 'servicePrincipal')?.replace(/\.amazonaws\.com$/, '')
  return service?.endsWith('stacksets.cloudformation') ? stackSets : service
}
