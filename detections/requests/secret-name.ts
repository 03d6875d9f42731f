import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'

/** The secret's name: Secrets Manager appends a dash and six random characters to it in the ARN. */
export function secretOf({ request }: ApiCall): string {
  const id = textAt(request, 'secretId') ?? 'unknown'
  return id.startsWith('arn:') ? id.replace(/^.*:secret:/, '').replace(/-\w{6}$/, '') : id
}
