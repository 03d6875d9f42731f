import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { roleInWords } from '../requests/identity/identities.ts'
import { resourceOf } from '../requests/resource-names.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/role-taken-from-new-account',
  calls: ['sts:AssumeRole'],
  readOnlyCalls: true,
  // So the account of the role records what came from another one.
  record: { userIdentity: { type: ['AWSAccount'] } },
  where: (e) => e.actor.accountId !== undefined && e.actor.accountId !== e.account.id,
  severity: 'medium',
  title: (e) => `Somebody of account ${e.actor.accountId ?? 'unknown'} took ${roleInWords(e)} for the first time`,
  firstSeen: (e) => `${e.account.id} ${e.actor.accountId}`,
  why: 'No one is known to have come from that account before, so either a new partner works here or a back door is in use.',
  respond: (e) => {
    const role = resourceOf(e, 'AWS::IAM::Role')
    const policy = `arn:${e.partition}:iam::aws:policy/AWSDenyAll`
    return [
      'Find out whose account it is, and whether it belongs to your organization.',
      ...ifKnown(role, (role) => [
        {
          do: 'If nobody knows it, let the role do nothing:',
          run: aws`iam attach-role-policy --role-name ${role} --policy-arn ${policy}`,
        },
        {
          do: 'Read whom it trusts:',
          run: aws`iam get-role --role-name ${role} --query Role.AssumeRolePolicyDocument`,
        },
      ]),
    ]
  },
  falsePositives: [
    'Tocsin is new here and meets each of your accounts once.',
    'A service of another company was connected, or works only now and then.',
  ],
  mitre: ['T1199', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'],
})
