import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { changeStep, databaseInWords } from '../requests/databases.ts'

export default defineCallDetection({
  id: 'data/database-unencrypted',
  calls: [
    'rds:CreateDBInstance',
    'rds:CreateDBCluster',
    'redshift:CreateCluster',
    'redshift:ModifyCluster',
    'elasticfilesystem:CreateFileSystem',
  ],
  where: isUnencrypted,
  severity: (e) => (switchesOff(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) =>
    switchesOff(e)
      ? `${e.actor.name} switched off the encryption of ${databaseInWords(e)}`
      : `${e.actor.name} created ${newStoreInWords(e)} without encryption`,
  why: ({ action }) =>
    action.service === 'rds'
      ? 'Whoever gets a snapshot of it can read it: its snapshots can even be made public.'
      : 'Whoever gets a disk or a backup of it can read it, without asking for any key.',
  respond: (e) => [
    ...(e.action.service === 'redshift' ? changeStep(e, 'Encrypt it:', '--encrypted') : []),
    ...(e.action.service === 'redshift'
      ? []
      : ['Make it anew with encryption while it is empty: it cannot be switched on later.']),
    `Ask ${e.actor.name} what data it is to hold.`,
  ],
  falsePositives: ['It holds nothing that anybody might not see.'],
  mitre: ['T1530'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
    'https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html',
  ],
})

/** RDS and EFS answer what they made of it; an instance of a cluster has the encryption of the cluster. */
function isUnencrypted(e: ApiCall): boolean {
  if (e.action.name === 'CreateDBInstance' && textAt(e.request, 'dBClusterIdentifier') !== undefined) return false
  const answered = flagAt(e.response, e.action.service === 'rds' ? 'storageEncrypted' : 'encrypted')
  return switchesOff(e) || (e.action.name !== 'ModifyCluster' && answered === false)
}

function switchesOff({ action, request }: ApiCall): boolean {
  return action.name === 'ModifyCluster' && flagAt(request, 'encrypted') === false
}

function newStoreInWords(e: ApiCall): string {
  if (e.action.service !== 'elasticfilesystem') return databaseInWords(e)
  const fileSystem = textAt(e.response, 'fileSystemId')
  return fileSystem === undefined ? 'a file system' : `file system ${fileSystem}`
}
