import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { type Audience, shareAudience } from './snapshot-audience.ts'

/** What a call of EC2 gives to others: `launchPermission` of an image, `createVolumePermission` of a snapshot. */
export function permissionAudience(e: ApiCall, permission: string): Audience {
  return shareAudience(addedNames(e, permission), e.account.id)
}

/** Accounts, ARNs of organizations and their units, and `all` for everyone. */
export function addedNames({ request }: ApiCall, permission: string): readonly string[] {
  return listAt(request, permission, 'add', 'items')
    .map(
      (item) =>
        textAt(item, 'userId') ??
        textAt(item, 'group') ??
        textAt(item, 'organizationArn') ??
        textAt(item, 'organizationalUnitArn'),
    )
    .filter((name) => name !== undefined)
}
