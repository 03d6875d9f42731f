import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'identity/iam-user-renamed',
  calls: ['iam:UpdateUser'],
  record: { requestParameters: { newUserName: [{ exists: true }] } },
  severity: 'low',
  title: (e) => {
    const { oldName = 'an IAM user', newName = 'another name' } = namesIn(e)
    return `${e.actor.name} renamed ${oldName} to ${newName}`
  },
  why: 'Keys and passwords live on under another name, and policies and alarms that look for the old one miss it.',
  respond: (e) => {
    const { oldName, newName } = namesIn(e)
    return [
      `Ask ${e.actor.name} why.`,
      ...(oldName === undefined || newName === undefined
        ? []
        : [
            {
              do: 'If there is no reason, rename it back:',
              run: aws`iam update-user --user-name ${newName} --new-user-name ${oldName}`,
            },
          ]),
    ]
  },
  falsePositives: ['Somebody changed their name, or users are renamed to a common form.'],
  mitre: ['T1036'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html'],
})

function namesIn({ request }: ApiCall) {
  return { oldName: textAt(request, 'userName'), newName: textAt(request, 'newUserName') }
}
