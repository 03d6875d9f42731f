import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { addressOf, networkOf } from '../requests/identity/sign-in-network.ts'
import { findCallsBy, ownUserName } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/access-key-new-network',
  // Who holds a stolen key asks first whose it is, or makes more keys; other calls would be too many to look at.
  calls: ['sts:GetCallerIdentity', 'iam:Add*', 'iam:Attach*', 'iam:Create*', 'iam:Put*', 'iam:Update*'],
  // AKIA begins the keys that never expire.
  record: { userIdentity: { type: ['IAMUser'], accessKeyId: [{ prefix: 'AKIA' }] } },
  outcome: 'any',
  readOnlyCalls: true,
  where: ({ network }) => networkOf(network) !== undefined,
  firstSeen: keyAndNetwork,
  groupBy: keyAndNetwork,
  severity: 'low',
  title: (e) => `The access key of ${e.actor.name} was used from a new network, at ${addressOf(e.network)}`,
  why: 'A stolen key is first seen where its owner never used it.',
  respond: (e) => {
    const { actor } = e
    const user = ownUserName(actor)
    return [
      `Ask who looks after ${actor.name} whether anything of theirs runs there.`,
      ...(user !== undefined && actor.accessKeyId !== undefined
        ? [
            {
              do: 'If not, switch the key off:',
              run: aws`iam update-access-key --user-name ${user} --access-key-id ${actor.accessKeyId} --status Inactive`,
            },
            findCallsBy(actor.accessKeyId, e.region),
          ]
        : []),
      'Bind the key to its networks with a policy on aws:SourceIp, or replace it with a role.',
    ]
  },
  falsePositives: [
    'A pipeline whose machines get other addresses every day; allow its user, or give it a role through OpenID Connect.',
    'Somebody works from a new place.',
  ],
  mitre: ['T1078.004'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/securing_access-keys.html'],
})

function keyAndNetwork({ account, actor, network }: ApiCall): string {
  return `${account.id} ${actor.accessKeyId ?? actor.name} ${networkOf(network) ?? ''}`
}
