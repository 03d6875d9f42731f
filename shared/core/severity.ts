/** From the gravest down. */
export const severities = ['critical', 'high', 'medium', 'low', 'information'] as const

export type Severity = (typeof severities)[number]
