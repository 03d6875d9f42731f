/**
 * Dollars at AWS's list prices for us-east-1, as last known (2025 where nothing else is said), before any free
 * allowance. Check them at https://aws.amazon.com/pricing/ before you rely on them.
 */
export const prices = {
  lambdaRequest: 0.2e-6,
  /** arm64, for each GB second. */
  lambdaSecond: 13.3334e-6,
  /** On demand, since November 2024. */
  writeUnit: 0.625e-6,
  readUnit: 0.125e-6,
  /** For each GB and month; point-in-time recovery costs about as much again (not verified). */
  tableStorage: 0.25,
  /** Not verified. */
  snsRequest: 0.5e-6,
  /** E-mail; not verified. */
  snsEmail: 20e-6,
  /** For each GB that comes in. */
  logs: 0.5,
  /** A month, for each metric that an alarm lists, or that its query finds. */
  alarm: 0.1,
  /** A month, for each name and set of dimensions, by the hours in which it has a value. */
  metric: 0.3,
  /** A month; not verified. */
  kmsKey: 1,
  kmsRequest: 3e-6,
  /** Not verified. */
  schedulerInvocation: 1e-6,
} as const

/** What every account has free in a month, if nothing else in it uses it. */
export const free = {
  lambdaRequests: 1_000_000,
  lambdaSeconds: 400_000,
  /** GB. */
  tableStorage: 25,
  snsRequests: 1_000_000,
  snsEmails: 1_000,
  /** GB. */
  logs: 5,
  alarms: 10,
  metrics: 10,
  kmsRequests: 20_000,
  schedulerInvocations: 14_000_000,
} as const
