import type { ApiCall } from '../../../../shared/core/event.ts'
import { flagAt, textAt } from '../../../../shared/core/json.ts'
import type { BlindingCalls, Harm } from '../blinding-calls.ts'

export const stackDeletion: BlindingCalls = {
  types: ['AWS::CloudFormation::Stack'],
  noun: 'stack',
  calls: [{ call: 'cloudformation:DeleteStack', harm: { did: 'began to delete', severity: 'critical' } }],
}

const update = { did: 'began an update of', severity: 'high', routine: true } as const
const halted = { did: 'broke off an update of', severity: 'medium' } as const

export const stackCalls: BlindingCalls = {
  types: ['AWS::CloudFormation::Stack'],
  noun: 'stack',
  calls: [
    { call: 'cloudformation:UpdateStack', harm: update },
    { call: 'cloudformation:ExecuteChangeSet', harm: update },
    {
      call: 'cloudformation:CreateChangeSet',
      harm: { did: 'prepared an update of', severity: 'medium', routine: true },
    },
    {
      call: 'cloudformation:CreateStackRefactor',
      named: 'stackDefinitions.stackName',
      harm: { did: 'prepared to move resources of', severity: 'high' },
    },
    // By the other name its events would not show whose they are.
    { call: 'cloudformation:SetAlias', harm: { did: 'gave another name to', severity: 'high' } },
    {
      call: 'cloudformation:UpdateTerminationProtection',
      harm: ({ request }) =>
        flagAt(request, 'enableTerminationProtection') === false
          ? { did: 'took the termination protection from', severity: 'high' }
          : undefined,
    },
    {
      call: 'cloudformation:SetStackPolicy',
      harm: { did: 'changed what may be updated in', severity: 'medium', routine: true },
    },
    { call: 'cloudformation:CancelUpdateStack', harm: halted },
    { call: 'cloudformation:RollbackStack', harm: halted },
    { call: 'cloudformation:ContinueUpdateRollback', harm: halted },
  ],
}

export const logFilterCalls: BlindingCalls = {
  types: ['AWS::Logs::SubscriptionFilter'],
  noun: 'filter',
  calls: [
    { call: 'logs:DeleteSubscriptionFilter', named: 'filterName', harm: filter('deleted') },
    { call: 'logs:PutSubscriptionFilter', named: 'filterName', harm: filter('changed') },
  ],
}

function filter(did: string): (e: ApiCall) => Harm {
  return ({ request }) => ({
    did,
    after: ` of log group ${textAt(request, 'logGroupName') ?? 'unknown'}`,
    severity: 'high',
    routine: true,
  })
}

export const logGroupCalls: BlindingCalls = {
  types: ['AWS::Logs::LogGroup'],
  noun: 'log group',
  calls: [
    { call: 'logs:DeleteLogGroup', harm: logGroup('deleted') },
    { call: 'logs:AssociateKmsKey', harm: logGroup('changed the KMS key of') },
    { call: 'logs:DisassociateKmsKey', harm: logGroup('changed the KMS key of') },
    { call: 'logs:PutDataProtectionPolicy', harm: logGroup('had words masked in') },
    { call: 'logs:PutTransformer', harm: logGroup('had lines rewritten in') },
    {
      call: 'logs:PutLogGroupDeletionProtection',
      harm: ({ request }) =>
        flagAt(request, 'deletionProtectionEnabled') === false
          ? { did: 'took the protection against deletion from', severity: 'medium' }
          : undefined,
    },
  ],
}

/** What a function of Tocsin logs says why it fails; what Tocsin reads from others is what it alerts on. */
function logGroup(did: string): (e: ApiCall) => Harm {
  return ({ request }) => {
    const names = ['logGroupName', 'logGroupIdentifier', 'resourceIdentifier'].map((key) => textAt(request, key) ?? '')
    const isOfFunction = names.some((name) => /(?:^|:)\/aws\/lambda\/tocsin-/.test(name))
    return { did, severity: isOfFunction ? 'medium' : 'high' }
  }
}

const bucketPolicy = { did: 'changed who may use', severity: 'high', routine: true } as const
const bucketDoor = { did: 'changed whether the world may be let into', severity: 'high', routine: true } as const

/** Who writes there decides what the next deployment runs. */
export const bucketCalls: BlindingCalls = {
  types: ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'],
  noun: 'deployment bucket',
  calls: [
    { call: 's3:DeleteBucket', harm: { did: 'deleted', severity: 'high' } },
    { call: 's3:PutBucketPolicy', harm: bucketPolicy },
    { call: 's3:DeleteBucketPolicy', harm: bucketPolicy },
    { call: 's3:PutBucketAcl', harm: bucketPolicy },
    { call: 's3:PutBucketPublicAccessBlock', harm: bucketDoor },
    { call: 's3:DeleteBucketPublicAccessBlock', harm: bucketDoor },
    { call: 's3:PutBucketOwnershipControls', harm: { did: 'changed who owns what lies in', severity: 'high' } },
    { call: 's3:PutBucketReplication', harm: { did: 'had copies made elsewhere of', severity: 'high' } },
    { call: 's3:PutBucketLifecycle*', harm: { did: 'changed what is deleted by itself from', severity: 'medium' } },
    { call: 's3:PutBucketVersioning', harm: { did: 'changed the versioning of', severity: 'medium' } },
    { call: 's3:PutBucketEncryption', harm: { did: 'changed the encryption of', severity: 'medium', routine: true } },
  ],
}
