import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { findCallsBy } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/access-key-created',
  calls: ['iam:CreateAccessKey'],
  severity: (e) => {
    if (e.actor.kind === 'root') return 'critical'
    return isForSelf(e) ? 'medium' : 'high'
  },
  title: (e) => `${e.actor.name} created access key ${keyOf(e)} for ${isForSelf(e) ? 'themselves' : ownerOf(e)}`,
  why: 'An access key works from anywhere until somebody deletes it: it is how intruders stay.',
  respond: (e) => [
    `Ask ${e.actor.name} what the key is for, and whether a role would do.`,
    {
      do: 'If it is not expected, switch it off:',
      run: aws`iam update-access-key --user-name ${ownerOf(e)} --access-key-id ${keyOf(e)} --status Inactive`,
    },
    findCallsBy(keyOf(e), e.region),
  ],
  falsePositives: ['A key is rotated: an older key of the same user is deleted soon after.'],
  mitre: ['T1098.001'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
})

/** Without a user name the call makes a key for its caller. */
function ownerOf({ request, response, actor }: ApiCall): string {
  return textAt(request, 'userName') ?? textAt(response, 'accessKey', 'userName') ?? actor.name
}

function isForSelf(e: ApiCall): boolean {
  return textAt(e.request, 'userName') === undefined || ownerOf(e) === e.actor.name
}

function keyOf({ response }: ApiCall): string {
  return textAt(response, 'accessKey', 'accessKeyId') ?? 'unknown'
}
