import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownerOf } from '../requests/identity/credential-owner.ts'
import { findCallsBy } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/access-key-reactivated',
  calls: ['iam:UpdateAccessKey'],
  record: { requestParameters: { status: ['Active'] } },
  severity: 'medium',
  title: (e) => {
    const key = textAt(e.request, 'accessKeyId')
    return `${e.actor.name} activated ${ownerOf(e).possessive(key === undefined ? 'access key' : `access key ${key}`)} again`
  },
  why: 'A key that was switched off, perhaps because it leaked, works again from anywhere.',
  respond: (e) => {
    const { userName } = ownerOf(e)
    const key = textAt(e.request, 'accessKeyId')
    return [
      ...(userName === undefined || key === undefined
        ? []
        : [
            {
              do: 'If nobody needs it, switch it off again:',
              run: aws`iam update-access-key --user-name ${userName} --access-key-id ${key} --status Inactive`,
            },
            findCallsBy(key, e.region),
          ]),
      `Ask ${e.actor.name} why the key was off, and what needs it.`,
    ]
  },
  falsePositives: ['A key was switched off to see whether anything still uses it, and something did.'],
  mitre: ['T1098.001'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html'],
})
