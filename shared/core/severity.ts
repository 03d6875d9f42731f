/** From the gravest down. */
export const severities = ['critical', 'high', 'medium', 'low', 'information'] as const

export type Severity = (typeof severities)[number]

/** Whether it is at least as grave as the other. */
export function isAsGrave(severity: Severity, other: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(other)
}

export function milder(a: Severity, b: Severity): Severity {
  return graver(a, b) === a ? b : a
}

export function graver(a: Severity, b: Severity): Severity {
  return isAsGrave(a, b) ? a : b
}

/** One step milder, but never so mild that nobody is told: `low` stays `low`. */
export function oneStepMilder(severity: Severity): Severity {
  switch (severity) {
    case 'critical':
      return 'high'
    case 'high':
      return 'medium'
    case 'medium':
      return 'low'
    default:
      return severity
  }
}
