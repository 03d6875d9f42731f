import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { newAttribute } from '../requests/compute/instance-attribute.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/termination-protection-off',
  calls: ['ec2:ModifyInstanceAttribute'],
  where: (e) => protectionOf(e) !== undefined,
  severity: 'medium',
  title: (e) =>
    `${e.actor.name} switched off the ${protectionOf(e)?.name} protection of ${named('instance', textAt(e.request, 'instanceId'))}`,
  why: 'Without it one call ends or stops the instance; it is often the step before.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'instanceId'), (id) => ({
      do: 'Switch it on again:',
      run: aws`ec2 modify-instance-attribute --instance-id ${id} ${protectionOf(e)?.option ?? ''} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['The instance is about to be replaced on purpose.'],
  mitre: ['T1578'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_ChangingDisableAPITermination.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-stop-protection.html',
  ],
})

function protectionOf(e: ApiCall): { readonly name: string; readonly option: string } | undefined {
  if (isWord(newAttribute(e, 'disableApiTermination'), 'false')) {
    return { name: 'termination', option: '--disable-api-termination' }
  }
  return isWord(newAttribute(e, 'disableApiStop'), 'false') ? { name: 'stop', option: '--disable-api-stop' } : undefined
}
