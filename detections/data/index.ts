import type { Detection } from '../../shared/core/detection.ts'
import automatedBackupDeleted from './automated-backup-deleted.ts'
import backupCopiedToOtherAccount from './backup-copied-to-other-account.ts'
import backupLockRemoved from './backup-lock-removed.ts'
import backupVaultDeleted from './backup-vault-deleted.ts'
import backupVaultOpened from './backup-vault-opened.ts'
import backupsDeletedInBulk from './backups-deleted-in-bulk.ts'
import backupsKeptTooShort from './backups-kept-too-short.ts'
import cacheProtectionWeakened from './cache-protection-weakened.ts'
import dataDeliveredToNewPlace from './data-delivered-to-new-place.ts'
import dataSentToOtherAccount from './data-sent-to-other-account.ts'
import dataStoreDeleted from './data-store-deleted.ts'
import dataStoresDeletedInBulk from './data-stores-deleted-in-bulk.ts'
import databaseAuditStopped from './database-audit-stopped.ts'
import databaseBackupsOff from './database-backups-off.ts'
import databaseDeleted from './database-deleted.ts'
import databaseDeletionProtectionOff from './database-deletion-protection-off.ts'
import databaseGivenRole from './database-given-role.ts'
import databaseLogDownloaded from './database-log-downloaded.ts'
import databaseMadePublic from './database-made-public.ts'
import databaseMasterPasswordChanged from './database-master-password-changed.ts'
import databaseParametersWeakened from './database-parameters-weakened.ts'
import databasePolicyOpened from './database-policy-opened.ts'
import databaseQueriedThroughDataApi from './database-queried-through-data-api.ts'
import databaseRestarted from './database-restarted.ts'
import databaseRestored from './database-restored.ts'
import databaseSecurityGroupsChanged from './database-security-groups-changed.ts'
import databaseSnapshotCreated from './database-snapshot-created.ts'
import databaseSnapshotExported from './database-snapshot-exported.ts'
import databaseSnapshotShared from './database-snapshot-shared.ts'
import databaseUnencrypted from './database-unencrypted.ts'
import datasyncLocationOutside from './datasync-location-outside.ts'
import disksDeletedInBulk from './disks-deleted-in-bulk.ts'
import ebsEncryptionByDefaultOff from './ebs-encryption-by-default-off.ts'
import ebsSnapshotRead from './ebs-snapshot-read.ts'
import ebsSnapshotShared from './ebs-snapshot-shared.ts'
import encryptedWithForeignKey from './encrypted-with-foreign-key.ts'
import eventBusOpened from './event-bus-opened.ts'
import fileSystemDeleted from './file-system-deleted.ts'
import fileSystemPolicyWeakened from './file-system-policy-weakened.ts'
import glacierVaultOpened from './glacier-vault-opened.ts'
import glueCatalogOpened from './glue-catalog-opened.ts'
import imageExported from './image-exported.ts'
import imageShared from './image-shared.ts'
import kmsAliasChanged from './kms-alias-changed.ts'
import kmsGrantToOtherAccount from './kms-grant-to-other-account.ts'
import kmsKeyDeleted from './kms-key-deleted.ts'
import kmsKeyDeletionCancelled from './kms-key-deletion-cancelled.ts'
import kmsKeyDeletionScheduled from './kms-key-deletion-scheduled.ts'
import kmsKeyDisabled from './kms-key-disabled.ts'
import kmsKeyMaterialDeleted from './kms-key-material-deleted.ts'
import kmsKeyMaterialExpired from './kms-key-material-expired.ts'
import kmsKeyMaterialExpires from './kms-key-material-expires.ts'
import kmsKeyPolicyOpened from './kms-key-policy-opened.ts'
import kmsKeyReplicated from './kms-key-replicated.ts'
import kmsKeyStoreDisconnected from './kms-key-store-disconnected.ts'
import kmsLockoutCheckBypassed from './kms-lockout-check-bypassed.ts'
import kmsRotationOff from './kms-rotation-off.ts'
import lakeFormationGrantedOutside from './lake-formation-granted-outside.ts'
import logsExported from './logs-exported.ts'
import objectAclSet from './object-acl-set.ts'
import openedBySetting from './opened-by-setting.ts'
import opensearchDomainOpened from './opensearch-domain-opened.ts'
import opensearchProtectionOff from './opensearch-protection-off.ts'
import parameterOverwritten from './parameter-overwritten.ts'
import parameterPolicyOpened from './parameter-policy-opened.ts'
import parametersDeletedInBulk from './parameters-deleted-in-bulk.ts'
import parametersReadFromRoot from './parameters-read-from-root.ts'
import parametersReadInBulk from './parameters-read-in-bulk.ts'
import publicSharingAllowed from './public-sharing-allowed.ts'
import quicksightPublicSharingOn from './quicksight-public-sharing-on.ts'
import recoveryPointDeleted from './recovery-point-deleted.ts'
import recycleBinRuleDeleted from './recycle-bin-rule-deleted.ts'
import redshiftDataShareAuthorized from './redshift-data-share-authorized.ts'
import replicationInstancePublic from './replication-instance-public.ts'
import resourcePolicyOpened from './resource-policy-opened.ts'
import s3AccessLoggingOff from './s3-access-logging-off.ts'
import s3AccessPointOpened from './s3-access-point-opened.ts'
import s3AccountPublicAccessBlockRemoved from './s3-account-public-access-block-removed.ts'
import s3AclChanged from './s3-acl-changed.ts'
import s3AclPublic from './s3-acl-public.ts'
import s3AclsEnabled from './s3-acls-enabled.ts'
import s3AnonymousAccess from './s3-anonymous-access.ts'
import s3BucketDeleted from './s3-bucket-deleted.ts'
import s3BucketsDeletedInBulk from './s3-buckets-deleted-in-bulk.ts'
import s3CopiedWithForeignKey from './s3-copied-with-foreign-key.ts'
import s3CorsChanged from './s3-cors-changed.ts'
import s3DeniedInManyBuckets from './s3-denied-in-many-buckets.ts'
import s3EncryptedWithHiddenKey from './s3-encrypted-with-hidden-key.ts'
import s3EncryptionWeakened from './s3-encryption-weakened.ts'
import s3LifecycleChanged from './s3-lifecycle-changed.ts'
import s3LifecycleDeletesSoon from './s3-lifecycle-deletes-soon.ts'
import s3NotificationsRemoved from './s3-notifications-removed.ts'
import s3ObjectAclPublic from './s3-object-acl-public.ts'
import s3ObjectLockRemoved from './s3-object-lock-removed.ts'
import s3ObjectsDeletedInBulk from './s3-objects-deleted-in-bulk.ts'
import s3ObjectsReadInBulk from './s3-objects-read-in-bulk.ts'
import s3PolicyChanged from './s3-policy-changed.ts'
import s3PolicyOtherAccount from './s3-policy-other-account.ts'
import s3PolicyPublic from './s3-policy-public.ts'
import s3PublicAccessBlockRemoved from './s3-public-access-block-removed.ts'
import s3RansomNote from './s3-ransom-note.ts'
import s3ReplicationChanged from './s3-replication-changed.ts'
import s3ReplicationToOtherAccount from './s3-replication-to-other-account.ts'
import s3RetentionBypassed from './s3-retention-bypassed.ts'
import s3VersioningOff from './s3-versioning-off.ts'
import s3WebsiteOn from './s3-website-on.ts'
import scheduledBackupsOff from './scheduled-backups-off.ts'
import secretDeleted from './secret-deleted.ts'
import secretFirstRead from './secret-first-read.ts'
import secretPolicyOpened from './secret-policy-opened.ts'
import secretReplicated from './secret-replicated.ts'
import secretRotatedByOtherAccount from './secret-rotated-by-other-account.ts'
import secretRotationOff from './secret-rotation-off.ts'
import secretsReadInBulk from './secrets-read-in-bulk.ts'
import sharedSnapshotUsed from './shared-snapshot-used.ts'
import snsSubscribedFromOutside from './sns-subscribed-from-outside.ts'
import snsTopicOpened from './sns-topic-opened.ts'
import sqsQueueOpened from './sqs-queue-opened.ts'
import sqsQueuePurged from './sqs-queue-purged.ts'
import streamDeleted from './stream-deleted.ts'
import streamPolicyOpened from './stream-policy-opened.ts'
import tableDeleted from './table-deleted.ts'
import tableExported from './table-exported.ts'
import tableItemsExpire from './table-items-expire.ts'
import transferServerPublic from './transfer-server-public.ts'

export const data: readonly Detection[] = [
  automatedBackupDeleted,
  backupCopiedToOtherAccount,
  backupLockRemoved,
  backupVaultDeleted,
  backupVaultOpened,
  backupsDeletedInBulk,
  backupsKeptTooShort,
  cacheProtectionWeakened,
  dataDeliveredToNewPlace,
  dataSentToOtherAccount,
  dataStoreDeleted,
  dataStoresDeletedInBulk,
  databaseAuditStopped,
  databaseBackupsOff,
  databaseDeleted,
  databaseDeletionProtectionOff,
  databaseGivenRole,
  databaseLogDownloaded,
  databaseMadePublic,
  databaseMasterPasswordChanged,
  databaseParametersWeakened,
  databasePolicyOpened,
  databaseQueriedThroughDataApi,
  databaseRestarted,
  databaseRestored,
  databaseSecurityGroupsChanged,
  databaseSnapshotCreated,
  databaseSnapshotExported,
  databaseSnapshotShared,
  databaseUnencrypted,
  datasyncLocationOutside,
  disksDeletedInBulk,
  ebsEncryptionByDefaultOff,
  ebsSnapshotRead,
  ebsSnapshotShared,
  encryptedWithForeignKey,
  eventBusOpened,
  fileSystemDeleted,
  fileSystemPolicyWeakened,
  glacierVaultOpened,
  glueCatalogOpened,
  imageExported,
  imageShared,
  kmsAliasChanged,
  kmsGrantToOtherAccount,
  kmsKeyDeleted,
  kmsKeyDeletionCancelled,
  kmsKeyDeletionScheduled,
  kmsKeyDisabled,
  kmsKeyMaterialDeleted,
  kmsKeyMaterialExpired,
  kmsKeyMaterialExpires,
  kmsKeyPolicyOpened,
  kmsKeyReplicated,
  kmsKeyStoreDisconnected,
  kmsLockoutCheckBypassed,
  kmsRotationOff,
  lakeFormationGrantedOutside,
  logsExported,
  objectAclSet,
  openedBySetting,
  opensearchDomainOpened,
  opensearchProtectionOff,
  parameterOverwritten,
  parameterPolicyOpened,
  parametersDeletedInBulk,
  parametersReadFromRoot,
  parametersReadInBulk,
  publicSharingAllowed,
  quicksightPublicSharingOn,
  recoveryPointDeleted,
  recycleBinRuleDeleted,
  redshiftDataShareAuthorized,
  replicationInstancePublic,
  resourcePolicyOpened,
  s3AccessLoggingOff,
  s3AccessPointOpened,
  s3AccountPublicAccessBlockRemoved,
  s3AclChanged,
  s3AclPublic,
  s3AclsEnabled,
  s3AnonymousAccess,
  s3BucketDeleted,
  s3BucketsDeletedInBulk,
  s3CopiedWithForeignKey,
  s3CorsChanged,
  s3DeniedInManyBuckets,
  s3EncryptedWithHiddenKey,
  s3EncryptionWeakened,
  s3LifecycleChanged,
  s3LifecycleDeletesSoon,
  s3NotificationsRemoved,
  s3ObjectAclPublic,
  s3ObjectLockRemoved,
  s3ObjectsDeletedInBulk,
  s3ObjectsReadInBulk,
  s3PolicyChanged,
  s3PolicyOtherAccount,
  s3PolicyPublic,
  s3PublicAccessBlockRemoved,
  s3RansomNote,
  s3ReplicationChanged,
  s3ReplicationToOtherAccount,
  s3RetentionBypassed,
  s3VersioningOff,
  s3WebsiteOn,
  scheduledBackupsOff,
  secretDeleted,
  secretFirstRead,
  secretPolicyOpened,
  secretReplicated,
  secretRotatedByOtherAccount,
  secretRotationOff,
  secretsReadInBulk,
  sharedSnapshotUsed,
  snsSubscribedFromOutside,
  snsTopicOpened,
  sqsQueueOpened,
  sqsQueuePurged,
  streamDeleted,
  streamPolicyOpened,
  tableDeleted,
  tableExported,
  tableItemsExpire,
  transferServerPublic,
]
