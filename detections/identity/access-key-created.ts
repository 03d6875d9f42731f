import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownerOf } from '../requests/identity/credential-owner.ts'
import { findCallsBy, ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/access-key-created',
  calls: ['iam:CreateAccessKey'],
  // A key of root itself has a detection of its own.
  where: (e) => e.actor.kind !== 'root' || !ownerOf(e).own,
  severity: (e) => (ownerOf(e).own ? 'medium' : 'high'),
  title: (e) => {
    const key = keyOf(e)
    return `${e.actor.name} created ${key === undefined ? 'an access key' : `access key ${key}`} for ${ownerOf(e).words}`
  },
  why: 'An access key works from anywhere until somebody deletes it: it is how intruders stay.',
  respond: (e) => {
    const { userName } = ownerOf(e)
    const key = keyOf(e)
    return [
      ...(key === undefined || userName === undefined
        ? []
        : [
            {
              do: 'If it is not expected, switch it off:',
              run: aws`iam update-access-key --user-name ${userName} --access-key-id ${key} --status Inactive`,
            },
          ]),
      `Ask ${e.actor.name} what the key is for, and whether a role would do.`,
      ...ifKnown(key, (key) => findCallsBy(key, e.region)),
    ]
  },
  falsePositives: ['A key is rotated: an older key of the same user is deleted soon after.'],
  mitre: ['T1098.001'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
})

function keyOf({ response }: ApiCall): string | undefined {
  return textAt(response, 'accessKey', 'accessKeyId')
}
