import type { ApiCall } from '../../../shared/core/event.ts'
import { textAt } from '../../../shared/core/json.ts'

/** The ID of the user whom a call makes or changes. The calls of the console wrap it in `user`, the API's do not. */
export function directoryUserOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'userId') ?? textAt(response, 'userId') ?? textAt(response, 'user', 'userId')
}
