import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'

/** The last part of a permission set's ARN, `ps-0123456789abcdef`: no call that uses one says its name. */
export function permissionSetOf({ request }: ApiCall): string {
  return textAt(request, 'permissionSetArn')?.split('/').at(-1) ?? 'of unknown ID'
}

/** The ID of the user whom a call makes or changes. The calls of the console wrap it in `user`, the API's do not. */
export function directoryUserOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'userId') ?? textAt(response, 'userId') ?? textAt(response, 'user', 'userId')
}
