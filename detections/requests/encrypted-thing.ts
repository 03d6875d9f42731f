import type { ApiCall } from '../../shared/core/event.ts'
import { nameIn } from './arns.ts'
import { asked } from './parameters.ts'
import { serviceInWords } from './service-names.ts'

/** "a copy of an EBS snapshot (snap-0abc)": what a call has encrypted with the key that it names. */
export function encryptedThing(e: ApiCall): string {
  const { service, name: call } = e.action
  const thing = byCall.get(`${service}:${call}`) ?? byService.get(service) ?? `data of ${serviceInWords(e)}`
  const name =
    sources.map((key) => nameIn(asked(e, key))).find((source) => source !== undefined) ?? e.resources[0]?.name
  return name === undefined ? thing : `${thing} (${name})`
}

const byCall: ReadonlyMap<string, string> = new Map([
  ['dynamodb:ExportTableToPointInTime', 'an export of a DynamoDB table'],
  ['ec2:CopyImage', 'a copy of an EC2 image'],
  ['ec2:CopySnapshot', 'a copy of an EBS snapshot'],
  ['ec2:CopyVolumes', 'a copy of an EBS volume'],
  ['ec2:CreateVolume', 'an EBS volume'],
  ['ec2:ImportSnapshot', 'an EBS snapshot'],
  ['ec2:ModifyEbsDefaultKmsKeyId', 'every new EBS volume of the region'],
  ['ec2:RequestSpotFleet', 'the disks of an EC2 fleet'],
  ['ec2:RequestSpotInstances', 'the disks of an EC2 instance'],
  ['ec2:RunInstances', 'the disks of an EC2 instance'],
  ['rds:CopyDBClusterSnapshot', 'a copy of a database snapshot'],
  ['rds:CopyDBSnapshot', 'a copy of a database snapshot'],
  ['rds:StartExportTask', 'an export of a database'],
  ['redshift:EnableLogging', 'the logs of a Redshift cluster'],
  ['ssm:CreateResourceDataSync', 'the inventory of Systems Manager'],
  ['redshift:CreateSnapshotCopyGrant', 'the copies of Redshift snapshots'],
])

const byService: ReadonlyMap<string, string> = new Map([
  ['backup', 'a backup vault'],
  ['cassandra', 'a Keyspaces table'],
  ['docdb-elastic', 'a DocumentDB cluster'],
  ['dynamodb', 'a DynamoDB table'],
  ['ebs', 'an EBS snapshot'],
  ['ec2', 'EC2 images or disks'],
  ['ecr', 'an image repository'],
  ['elasticache', 'a cache'],
  ['elasticfilesystem', 'a file system'],
  ['es', 'an OpenSearch domain'],
  ['firehose', 'a Firehose stream'],
  ['fsx', 'a file system'],
  ['kinesis', 'a stream'],
  ['lambda', 'a Lambda function'],
  ['logs', 'a log group'],
  ['memorydb', 'a MemoryDB cluster'],
  ['rds', 'a database'],
  ['redshift', 'a Redshift cluster'],
  ['redshift-serverless', 'a Redshift namespace'],
  ['s3', 'objects in S3'],
  ['s3tables', 'a table bucket'],
  ['secretsmanager', 'a secret'],
  ['sns', 'a topic'],
  ['sqs', 'a queue'],
  ['ssm', 'a parameter'],
  ['timestream', 'a Timestream database'],
])

/** What copies are made of. */
const sources = [
  'sourceSnapshotId',
  'sourceImageId',
  'sourceVolumeId',
  'sourceDBSnapshotIdentifier',
  'sourceDBClusterSnapshotIdentifier',
  'sourceSnapshotName',
  'sourceBackupId',
]
