import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/notebook-opened',
  calls: ['sagemaker:CreatePresignedDomainUrl', 'sagemaker:CreatePresignedNotebookInstanceUrl'],
  severity: 'low',
  title: (e) => `${e.actor.name} made a sign-in link to ${notebookOf(e)} for the first time`,
  why: 'Whoever has the link works in the notebook with its role, also somebody without an account.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was them.`,
    ...ifKnown(textAt(e.request, 'notebookInstanceName'), (name) => ({
      do: 'If not, stop the notebook; its disk stays:',
      run: aws`sagemaker stop-notebook-instance --notebook-instance-name ${name} --region ${e.region}`,
    })),
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody new begins to work in the notebook.'],
  firstSeen: (e) => `${e.account.id} ${e.region} ${notebookOf(e)} ${lastingName(e.actor)}`,
  mitre: ['T1098', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreatePresignedNotebookInstanceUrl.html'],
})

function notebookOf({ action, request }: ApiCall): string {
  return action.name === 'CreatePresignedDomainUrl'
    ? named('SageMaker profile', textAt(request, 'userProfileName'))
    : named('SageMaker notebook', textAt(request, 'notebookInstanceName'))
}
