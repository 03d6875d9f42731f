import type { CloudTrailServiceEvent } from '../../shared/core/event.ts'

/** "Secret orders/db" */
export function secretInWords({ resources: [secret] }: CloudTrailServiceEvent): string {
  return secret === undefined ? 'A secret' : `Secret ${secret.name}`
}
