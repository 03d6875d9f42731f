import type { DomainEvent } from './event.ts'
import type { Severity } from './severity.ts'

/** Whether a call says that a tool made it which works from a plan, as Terraform does. The caller says so: it may be a lie. */
export function isFromPlan(event: DomainEvent): boolean {
  return event.kind === 'api-call' && event.tool?.automatic === true
}

/**
 * A step milder where the call says that it comes from a plan, for somebody has looked at that before. What is high or
 * critical stays so: anybody can write `Terraform/1.0` into a user agent, or have CloudFormation make the call.
 */
export function milderFromPlan(event: DomainEvent, severity: Severity): Severity {
  if (!isFromPlan(event)) return severity
  switch (severity) {
    case 'medium':
      return 'low'
    case 'low':
      return 'information'
    default:
      return severity
  }
}
