import type { ApiCall } from '../../../shared/core/event.ts'

const names: Readonly<Record<string, string>> = {
  'access-analyzer': 'IAM Access Analyzer',
  cloudtrail: 'CloudTrail',
  detective: 'Detective',
  guardduty: 'GuardDuty',
  inspector2: 'Inspector',
  macie2: 'Macie',
  securityhub: 'Security Hub',
}

/** How people call the service that was called. */
export function serviceInWords({ action }: ApiCall): string {
  return names[action.service] ?? action.service
}
