import type { ApiCall } from '../../../../shared/core/event.ts'
import { flagAt, numberAt, textAt } from '../../../../shared/core/json.ts'
import type { BlindingCalls, Harm } from '../blinding-calls.ts'

/** Lambda appends a date to the names of its older calls; a plain star would take in `DeleteFunctionConcurrency`. */
export const functionStops: BlindingCalls = {
  types: ['AWS::Lambda::Function', 'AWS::Lambda::Permission'],
  noun: 'function',
  calls: [
    { call: 'lambda:DeleteFunction', harm: deletion },
    { call: 'lambda:DeleteFunction2*', harm: deletion },
    { call: 'lambda:PutFunctionConcurrency*', harm: limit },
    {
      call: 'lambda:PutFunctionScalingConfig*',
      harm: { did: 'changed how many may run at a time of', severity: 'high' },
    },
    {
      call: 'lambda:RemovePermission*',
      harm: { did: 'removed a permission to call', severity: 'critical', routine: true },
    },
    {
      call: 'lambda:PutResourcePolicy*',
      named: 'resourceArn',
      harm: { did: 'changed who may call', severity: 'critical', routine: true },
    },
    {
      call: 'lambda:DeleteResourcePolicy*',
      named: 'resourceArn',
      harm: { did: 'removed every permission to call', severity: 'critical', routine: true },
    },
  ],
}

/** A number deletes one old version, and the function stays. */
function deletion({ request }: ApiCall): Harm | undefined {
  if (/^\d+$/.test(textAt(request, 'qualifier') ?? '')) return undefined
  return { did: 'deleted', severity: 'critical' }
}

/** With fewer than ten at a time Lambda puts a flood's events off, and drops them at last. */
function limit({ request }: ApiCall): Harm | undefined {
  const most = numberAt(request, 'reservedConcurrentExecutions')
  if (most === 0) return { did: 'switched off', severity: 'critical' }
  if (most === undefined || most >= 10) return undefined
  return { did: `let no more than ${most} run at a time of`, severity: 'high' }
}

const events = { did: 'changed what becomes of failed events of', severity: 'high', routine: true } as const
const sources = { did: 'let another source of events call', severity: 'high' } as const
const ownUrl = { did: 'gave a URL to', severity: 'high' } as const

export const functionCalls: BlindingCalls = {
  types: ['AWS::Lambda::Function', 'AWS::Lambda::EventInvokeConfig', 'AWS::Lambda::Permission'],
  noun: 'function',
  calls: [
    {
      call: 'lambda:UpdateFunctionCode*',
      harm: ({ request }) =>
        flagAt(request, 'dryRun') === true
          ? undefined
          : { did: 'changed the code of', severity: 'high', routine: true },
    },
    {
      call: 'lambda:UpdateFunctionConfiguration*',
      harm: { did: 'changed the configuration of', severity: 'high', routine: true },
    },
    { call: 'lambda:PutFunctionEventInvokeConfig*', harm: events },
    { call: 'lambda:UpdateFunctionEventInvokeConfig*', harm: events },
    { call: 'lambda:DeleteFunctionEventInvokeConfig*', harm: events },
    { call: 'lambda:PutRuntimeManagementConfig*', harm: { did: 'changed the runtime of', severity: 'high' } },
    {
      call: 'lambda:AddPermission*',
      harm: { did: 'let others call', severity: 'high', routine: true },
    },
    { call: 'lambda:CreateEventSourceMapping*', harm: sources },
    { call: 'lambda:UpdateEventSourceMapping*', harm: sources },
    { call: 'lambda:CreateFunctionUrlConfig*', harm: ownUrl },
    { call: 'lambda:UpdateFunctionUrlConfig*', harm: ownUrl },
    {
      call: 'lambda:PutFunctionCodeSigningConfig*',
      harm: { did: 'changed which code may be deployed to', severity: 'medium' },
    },
  ],
}

export const roleCalls: BlindingCalls = {
  types: ['AWS::IAM::Role'],
  noun: 'role',
  calls: [
    { call: 'iam:DeleteRole', harm: { did: 'deleted', severity: 'critical' } },
    // No part of Tocsin goes by the name, but people do, and so may policies of theirs.
    { call: 'iam:CreateRole', harm: { did: 'created what passes for', severity: 'high', routine: true } },
    { call: 'iam:DeleteRolePolicy', harm: { did: 'took a policy from', severity: 'critical', routine: true } },
    {
      call: 'iam:PutRolePolicy',
      harm: ({ request }) => ({
        did: `wrote policy ${textAt(request, 'policyName') ?? 'unknown'} of`,
        severity: 'critical',
        routine: true,
      }),
    },
    {
      call: 'iam:AttachRolePolicy',
      harm: (e) => ({
        did: `attached ${policyOf(e)} to`,
        severity: /deny/i.test(policyOf(e)) ? 'critical' : 'high',
      }),
    },
    { call: 'iam:DetachRolePolicy', harm: (e) => ({ did: `detached ${policyOf(e)} from`, severity: 'high' }) },
    {
      call: 'iam:PutRolePermissionsBoundary',
      harm: { did: 'set a permissions boundary on', severity: 'critical' },
    },
    {
      call: 'iam:DeleteRolePermissionsBoundary',
      harm: { did: 'took the permissions boundary from', severity: 'medium' },
    },
    {
      call: 'iam:UpdateAssumeRolePolicy',
      harm: { did: 'changed who may assume', severity: 'critical', routine: true },
    },
  ],
}

function policyOf({ request }: ApiCall): string {
  return textAt(request, 'policyArn')?.split('/').at(-1) ?? 'a policy'
}
