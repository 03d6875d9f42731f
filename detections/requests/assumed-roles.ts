import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'

/** The role that a call of STS asks for: "role Deploy". */
export function assumedRole({ request }: ApiCall): string {
  const name = assumedRoleName(request)
  return name === undefined ? 'a role' : `role ${name}`
}

export function assumedRoleName(request: ApiCall['request']): string | undefined {
  return textAt(request, 'roleArn')?.split('/').at(-1)
}
