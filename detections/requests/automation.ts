import type { ApiCall } from '../../shared/core/event.ts'
import { type Severity, severities } from '../../shared/core/severity.ts'

/** One step milder where the call comes from a plan, as Terraform's do: somebody has looked at it before. */
export function milderFromPlan({ tool }: ApiCall, severity: Severity): Severity {
  if (tool?.automatic !== true) return severity
  return severities[severities.indexOf(severity) + 1] ?? severity
}
