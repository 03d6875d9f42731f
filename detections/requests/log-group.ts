import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'

/** The name of the log group that a call acts on; newer calls name it by its ARN. */
export function logGroupOf({ request }: ApiCall): string | undefined {
  const nameOrArn =
    textAt(request, 'logGroupName') ?? textAt(request, 'logGroupIdentifier') ?? textAt(request, 'resourceIdentifier')
  return nameOrArn?.replace(/^arn:[\w-]+:logs:[\w-]*:\d*:log-group:/, '').replace(/:\*$/, '')
}

/** Whether the name says that the group holds what an investigation would need. */
export function holdsEvidence(logGroup: string | undefined): boolean {
  return /cloud-?trail|flow-?logs?\b|audit|guard-?duty|\bwaf|route-?53|resolver|\/secure$|auth\.log/i.test(
    logGroup ?? '',
  )
}
