import { sample, serviceEvent } from './events.ts'

/**
 * A file of `events/` with other words in its JSON: `['"ACTIVE"', '"RESOLVED"']`.
 * @throws Error where the file does not hold what is to be replaced, and would be tried as it is
 */
export function changedSample(path: string, ...changes: readonly (readonly [from: string, to: string])[]): unknown {
  const json = changes.reduce(
    (written, [from, to]) => {
      if (!written.includes(from)) throw new Error(`events/${path} does not hold ${from}`)
      return written.replaceAll(from, () => to)
    },
    JSON.stringify(sample(path)),
  )
  return JSON.parse(json)
}

export function closedHealthEvent(path: string): unknown {
  return changedSample(path, ['"statusCode":"open"', '"statusCode":"closed"'])
}

/** An event of DB instance orders. */
export function rdsInstanceEvent(detail: object) {
  return serviceEvent('aws.rds', 'RDS DB Instance Event', {
    SourceType: 'DB_INSTANCE',
    SourceArn: 'arn:aws:rds:us-east-1:111122223333:db:orders',
    SourceIdentifier: 'orders',
    ...detail,
  })
}

/** A job that failed where `detail` says nothing else. */
export function backupJob(detail: object = {}) {
  return serviceEvent('aws.backup', 'Backup Job State Change', {
    backupJobId: '34176239-e96d-4e1d-9fad-529dbb3c3556',
    backupVaultName: 'main',
    resourceArn: 'arn:aws:ec2:us-east-1:111122223333:volume/vol-0abc',
    resourceType: 'EBS',
    state: 'FAILED',
    statusMessage: 'Insufficient privileges to perform this action.',
    ...detail,
  })
}

/** A job that failed where `detail` says nothing else. */
export function backupCopyJob(detail: object = {}) {
  return serviceEvent('aws.backup', 'Copy Job State Change', {
    copyJobId: '47C8EF56-74D8-059D-1301-C5BE1D5C926E',
    resourceArn: 'arn:aws:rds:us-east-1:111122223333:db:orders',
    resourceType: 'RDS',
    sourceBackupVaultArn: 'arn:aws:backup:us-east-1:111122223333:backup-vault:main',
    destinationBackupVaultArn: 'arn:aws:backup:eu-west-1:444455556666:backup-vault:safe',
    state: 'FAILED',
    statusMessage: 'Access denied.',
    ...detail,
  })
}
