import type { ApiCall } from '../../shared/core/event.ts'
import type { EventPattern } from '../../shared/core/pattern.ts'

/**
 * Whether one of the services made the call from its own address, which no caller can claim. But many services do what
 * anybody asks of them from that address (Step Functions, Systems Manager, CloudFormation): only those may be named that do
 * nothing but work of their own.
 */
export function isFromService({ network }: ApiCall, services: readonly string[]): boolean {
  return network.kind === 'aws-service' && services.some((service) => network.service === `${service}.amazonaws.com`)
}

/** The services that delete what is past its time, with a role of the account and from their own addresses. */
export const retention: readonly string[] = ['backup', 'dlm']

/**
 * The services that end, with a role of the account, only the machines that they started themselves, all day. Auto Scaling
 * does so with a role of its own, which counts as AWS.
 */
export const fleets: readonly string[] = ['elasticmapreduce', 'spotfleet']

/** Whether the call was made with a key that works until somebody deletes it, as leaked keys do. */
export function hasLongTermKey({ actor }: ApiCall): boolean {
  return actor.accessKeyId?.startsWith('AKIA') === true
}

/** Whether a program acts, as far as can be told: a role that Identity Center did not make for people. */
export function isProgram({ actor }: ApiCall): boolean {
  return actor.kind === 'assumed-role' && actor.permissionSet === undefined
}

/**
 * People: what applications' roles do to objects is their daily work, and would cost an invocation for each. An IAM
 * user may be an application, too.
 */
export const byPeople: EventPattern = {
  userIdentity: {
    $or: [
      { type: ['IAMUser', 'Root', 'FederatedUser'] },
      { type: ['AssumedRole'], sessionContext: { sessionIssuer: { userName: [{ prefix: 'AWSReservedSSO_' }] } } },
    ],
  },
}
