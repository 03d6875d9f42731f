import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownerOf } from '../requests/identity/credential-owner.ts'
import { isCentralRoot, rootInWords } from '../requests/identity/root.ts'
import { findCallsBy } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/root-access-key-created',
  calls: ['iam:CreateAccessKey'],
  record: { userIdentity: { type: ['Root'] } },
  where: (e) => ownerOf(e).own,
  severity: 'critical',
  title: (e) => {
    const key = keyOf(e) === undefined ? 'an access key' : `access key ${keyOf(e)}`
    return `${rootInWords(e)} created ${key} for ${isCentralRoot(e) ? 'the root user' : 'itself'}`
  },
  why: 'A key of root can do anything from anywhere, without MFA, and no policy of the account limits it.',
  respond: (e) => {
    const key = keyOf(e)
    return [
      ...(key === undefined
        ? ['Sign in as root and delete the new access key under Security credentials.']
        : [
            {
              do: 'Delete it with credentials of root; without a user name the command means root:',
              run: aws`iam delete-access-key --access-key-id ${key}`,
            },
            findCallsBy(key, e.region),
          ]),
      'Ask the owner of the root mailbox who made it. If nobody did, reset the root password and replace its MFA device.',
      'Give whatever needed the key a role instead: nothing needs an access key of root.',
    ]
  },
  falsePositives: ['An old program that works only with a key of root, which is worth replacing.'],
  mitre: ['T1098.001', 'T1078.004'],
  cis: ['4.3'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html'],
})

function keyOf({ response }: ApiCall): string | undefined {
  return textAt(response, 'accessKey', 'accessKeyId')
}
