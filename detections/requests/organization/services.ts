import type { ApiCall } from '../../../shared/core/event.ts'
import { textAt } from '../../../shared/core/json.ts'
import { serviceName } from '../service-names.ts'

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

/** The service that a call is about, by its short name: of the service principal it names, or the one that was called. */
export function serviceOf({ action, request }: ApiCall): string | undefined {
  const named = textAt(request, 'servicePrincipal')?.replace(/\.amazonaws\.com$/, '')
  if (named !== undefined) return named.endsWith('stacksets.cloudformation') ? 'stacksets' : named
  if (action.service === 'cloudformation') return 'stacksets'
  return action.service === 'organizations' ? undefined : action.service
}

/** "GuardDuty", or "a service" where the call does not say which. */
export function serviceOfInWords(e: ApiCall): string {
  const service = serviceOf(e)
  return service === undefined ? 'a service' : serviceName(service)
}
