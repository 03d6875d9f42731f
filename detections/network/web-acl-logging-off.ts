import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'network/web-acl-logging-off',
  calls: [
    'waf:DeleteLoggingConfiguration',
    'waf-regional:DeleteLoggingConfiguration',
    'wafv2:DeleteLoggingConfiguration',
  ],
  severity: 'medium',
  title: (e) => `${e.actor.name} switched off the logs of ${named('web ACL', aclOf(e))}`,
  why: 'Nobody sees any more who attacks the application, what is blocked, and what gets through.',
  respond: (e) => [
    'Switch the logs on again: where they went is in your code, or in the history of AWS Config.',
    `Ask ${e.actor.name} why.`,
    ...otherCalls(e),
  ],
  falsePositives: ['The logs move to another place, or the web ACL is taken down.'],
  mitre: ['T1685.002'],
  references: ['https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteLoggingConfiguration.html'],
})

/** A web ACL's ARN ends in its name and its ID; a classic one's in its ID. */
function aclOf({ request }: ApiCall): string | undefined {
  const path = textAt(request, 'resourceArn')?.split('/') ?? []
  return path[2] ?? path[1]
}
