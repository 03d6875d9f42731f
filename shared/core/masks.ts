import type { ValuePattern } from './pattern.ts'

/**
 * What stands in place of a secret, or of what might be one. The first five AWS writes itself: in most services, for RDS's
 * passwords, EC2's user data, Athena's queries and DynamoDB's statements. Asterisks also come from a data protection
 * policy of a log group, the others from what records pass on their way.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/logging-using-cloudtrail.html
 * @see https://docs.aws.amazon.com/athena/latest/ug/monitor-with-cloudtrail.html
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/understanding-ddb-log-entries.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/mask-sensitive-log-data.html
 */
export const masks = [
  'HIDDEN_DUE_TO_SECURITY_REASONS',
  '****',
  '<sensitiveDataRemoved>',
  '***OMITTED***',
  '***(Redacted)',
  '********abcd',
  'AKIA****',
  'REDACTED',
  '[REDACTED]',
  '<redacted>',
  '(truncated)',
  '...',
  '…',
] as const

/** Whether a whole text is such a mask. */
export function isMasked(text: string): boolean {
  return forms.some((form) => form.test(text))
}

const forms = [
  /^\*{3}|\*{3}$/,
  /^HIDDEN_DUE_TO_SECURITY_REASONS$/,
  /^(?:\.{3}|…)$/,
  /^(?:redacted|[[(<{].{0,20}(?:redacted|removed|omitted|truncated|masked|hidden).{0,20}[\])>}])$/i,
]

/** What is a mask, and more: whoever is asked about the event says. */
export const maskPatterns: readonly ValuePattern[] = [
  { prefix: '***' },
  { suffix: '***' },
  'HIDDEN_DUE_TO_SECURITY_REASONS',
  { prefix: '...' },
  '…',
  { 'equals-ignore-case': 'redacted' },
  ...['[', '(', '<', '{'].map((prefix) => ({ prefix })),
]
