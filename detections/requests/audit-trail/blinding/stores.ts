import type { ApiCall } from '../../../../shared/core/event.ts'
import { flagAt, textAt } from '../../../../shared/core/json.ts'
import type { BlindingCalls, Harm } from '../blinding-calls.ts'

export const topicCalls: BlindingCalls = {
  types: ['AWS::SNS::Topic', 'AWS::SNS::TopicPolicy', 'AWS::SNS::Subscription'],
  noun: 'topic',
  calls: [
    { call: 'sns:DeleteTopic', harm: { did: 'deleted', severity: 'critical' } },
    { call: 'sns:SetTopicAttributes', harm: ({ request }) => topicAttributes[textAt(request, 'attributeName') ?? ''] },
    // One receiver of several may leave.
    { call: 'sns:Unsubscribe', harm: { did: 'ended a subscription to', severity: 'high' } },
    { call: 'sns:SetSubscriptionAttributes', harm: subscriptionHarm },
    { call: 'sns:AddPermission', harm: { did: 'let others use', severity: 'high' } },
    { call: 'sns:RemovePermission', harm: { did: 'removed a permission from', severity: 'critical' } },
    {
      call: 'sns:PutDataProtectionPolicy',
      named: 'resourceArn',
      harm: { did: 'had messages held back or masked by', severity: 'critical' },
    },
  ],
}

/** Other attributes, such as the name that a mail shows, keep nobody from an alert. */
const topicAttributes: Readonly<Record<string, Harm>> = {
  Policy: { did: 'changed the policy of', severity: 'critical', routine: true },
  KmsMasterKeyId: { did: 'changed the KMS key of', severity: 'critical', routine: true },
  DeliveryPolicy: { did: 'changed how often is tried to reach the subscribers of', severity: 'medium' },
}

/** @see https://docs.aws.amazon.com/sns/latest/api/API_SetSubscriptionAttributes.html */
const subscriptionAttributes: Readonly<Record<string, Harm>> = {
  FilterPolicy: { did: 'filtered a subscription to', severity: 'critical', routine: true },
  FilterPolicyScope: { did: 'filtered a subscription to', severity: 'critical', routine: true },
  DeliveryPolicy: { did: 'changed how often is tried to reach a subscriber of', severity: 'medium' },
  // Alerts that a subscriber does not take go to a queue, whoever it belongs to.
  RedrivePolicy: { did: 'changed where undelivered alerts go of', severity: 'high', routine: true },
  SubscriptionRoleArn: { did: 'changed the role that delivers the alerts of', severity: 'high' },
}

function subscriptionHarm({ request }: ApiCall): Harm | undefined {
  return subscriptionAttributes[textAt(request, 'attributeName') ?? '']
}

export const keyCalls: BlindingCalls = {
  types: ['AWS::KMS::Key', 'AWS::KMS::Alias'],
  noun: 'KMS key',
  calls: [
    { call: 'kms:DisableKey', harm: { did: 'disabled', severity: 'critical' } },
    { call: 'kms:ScheduleKeyDeletion', harm: { did: 'scheduled the deletion of', severity: 'critical' } },
    { call: 'kms:DeleteImportedKeyMaterial', harm: { did: 'deleted the key material of', severity: 'critical' } },
    { call: 'kms:PutKeyPolicy', harm: { did: 'changed the policy of', severity: 'critical', routine: true } },
    // The topic names its key by ID: the alias is for people.
    { call: 'kms:DeleteAlias', harm: { did: 'deleted the alias of', severity: 'medium', routine: true } },
    { call: 'kms:UpdateAlias', harm: { did: 'moved the alias of', severity: 'medium', routine: true } },
  ],
}

const tablePolicy = { did: 'changed who may use', severity: 'high', routine: true } as const
const replicas = { did: 'changed the replicas of', severity: 'high' } as const

export const tableCalls: BlindingCalls = {
  types: ['AWS::DynamoDB::Table'],
  noun: 'table',
  calls: [
    { call: 'dynamodb:DeleteTable', harm: { did: 'deleted', severity: 'high' } },
    { call: 'dynamodb:UpdateTable', harm: tableSettings },
    { call: 'dynamodb:UpdateTimeToLive', harm: timeToLive },
    { call: 'dynamodb:UpdateContinuousBackups', harm: backups },
    { call: 'dynamodb:PutResourcePolicy', named: 'resourceArn', harm: tablePolicy },
    { call: 'dynamodb:DeleteResourcePolicy', named: 'resourceArn', harm: tablePolicy },
    { call: 'dynamodb:StartBulkPutItems', harm: { did: 'wrote items in bulk into', severity: 'high' } },
    { call: 'dynamodb:UpdateTableReplicaAutoScaling', harm: replicas },
    { call: 'dynamodb:CreateGlobalTable', named: 'globalTableName', harm: replicas },
    { call: 'dynamodb:UpdateGlobalTable', named: 'globalTableName', harm: replicas },
    { call: 'dynamodb:UpdateGlobalTableSettings', named: 'globalTableName', harm: replicas },
  ],
}

function tableSettings({ request }: ApiCall): Harm {
  if (flagAt(request, 'deletionProtectionEnabled') === false)
    return { did: 'took the protection against deletion from', severity: 'high' }
  return { did: 'changed the settings of', severity: 'high', routine: true }
}

/** By another attribute DynamoDB deletes what Tocsin still needs. */
function timeToLive({ request }: ApiCall): Harm {
  return flagAt(request, 'timeToLiveSpecification', 'enabled') === false
    ? { did: 'stopped the tidying up of', severity: 'medium', routine: true }
    : { did: 'changed what is deleted by itself from', severity: 'high', routine: true }
}

function backups({ request }: ApiCall): Harm | undefined {
  if (flagAt(request, 'pointInTimeRecoverySpecification', 'pointInTimeRecoveryEnabled') !== false) return undefined
  return { did: 'switched off the backups of', severity: 'medium' }
}

const queuePolicy = { did: 'changed who may use', severity: 'high' } as const

export const queueCalls: BlindingCalls = {
  types: ['AWS::SQS::Queue', 'AWS::SQS::QueuePolicy'],
  noun: 'queue',
  calls: [
    { call: 'sqs:PurgeQueue', harm: { did: 'emptied', severity: 'high' } },
    { call: 'sqs:DeleteQueue', harm: { did: 'deleted', severity: 'high' } },
    {
      call: 'sqs:SetQueueAttributes',
      harm: { did: 'changed the settings of', severity: 'high', routine: true },
    },
    { call: 'sqs:AddPermission', harm: queuePolicy },
    { call: 'sqs:RemovePermission', harm: queuePolicy },
    {
      call: 'sqs:StartMessageMoveTask',
      named: 'sourceArn',
      harm: { did: 'moved the messages away from', severity: 'high' },
    },
  ],
}
