import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/notebook-script-set',
  calls: [
    'sagemaker:CreateNotebookInstanceLifecycleConfig',
    'sagemaker:CreateStudioLifecycleConfig',
    'sagemaker:UpdateNotebookInstance',
    'sagemaker:UpdateNotebookInstanceLifecycleConfig',
  ],
  where: (e) => e.action.name !== 'UpdateNotebookInstance' || givenScript(e) !== undefined,
  // Who changes a script reaches every notebook that has it already.
  severity: (e) => (isChange(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) =>
    givenScript(e) === undefined
      ? `${e.actor.name} ${isChange(e) ? 'changed' : 'wrote'} ${named('start script', nameOf(e))} of SageMaker notebooks`
      : `${e.actor.name} gave ${named('SageMaker notebook', textAt(e.request, 'notebookInstanceName'))} start script ${givenScript(e)}`,
  why: 'It runs whenever a notebook with it starts, as root or as its user, and with the role of the notebook.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'notebookInstanceLifecycleConfigName') ?? givenScript(e), (name) => ({
      do: 'Read it (it is base64):',
      run: aws`sagemaker describe-notebook-instance-lifecycle-config --notebook-instance-lifecycle-config-name ${name} --region ${e.region}`,
    })),
    ...ifKnown(textAt(e.request, 'studioLifecycleConfigName'), (name) => ({
      do: 'Read it (it is base64):',
      run: aws`sagemaker describe-studio-lifecycle-config --studio-lifecycle-config-name ${name} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what it is for.`,
    'If nobody expects it, take it from the notebooks before they start again, and look at what the started ones did.',
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody installs libraries on the notebooks of a team.'],
  mitre: ['T1037', 'T1059'],
  references: ['https://docs.aws.amazon.com/sagemaker/latest/dg/notebook-lifecycle-config.html'],
})

function isChange({ action }: ApiCall): boolean {
  return action.name.startsWith('Update')
}

/** The script that a notebook is to have from now on. */
function givenScript({ request }: ApiCall): string | undefined {
  return textAt(request, 'lifecycleConfigName')
}

function nameOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'notebookInstanceLifecycleConfigName') ?? textAt(request, 'studioLifecycleConfigName')
}
