import { lastingName } from '../../shared/core/actor.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { readCommandTargets } from '../requests/compute/instance-command.ts'
import { runsAnything, scriptInWords } from '../requests/compute/script-documents.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/command-run-on-instances',
  calls: ['ssm:SendCommand'],
  where: runsAnything,
  severity: (e) => {
    const { everyInstance, instanceIds } = readCommandTargets(e)
    if (everyInstance || instanceIds.length >= 10) return 'high'
    return instanceIds.length === 0 ? 'medium' : 'low'
  },
  title: (e) => `${e.actor.name} ran ${scriptInWords(e)} on ${readCommandTargets(e).words} with Run Command`,
  why: 'What is run runs as root, and CloudTrail does not say what it does.',
  respond: (e) => [
    ...ifKnown(textAt(e.response, 'command', 'commandId'), (id) => [
      {
        do: 'See what it does, and what it printed:',
        run: aws`ssm list-command-invocations --command-id ${id} --details --region ${e.region}`,
      },
      { do: 'If it should not go on, stop it:', run: aws`ssm cancel-command --command-id ${id} --region ${e.region}` },
    ]),
    `Ask ${e.actor.name} whether it was them.`,
    ...otherCalls(e),
  ],
  falsePositives: ['An operator or a program of yours works with Run Command; each alerts once for each target.'],
  firstSeen: (e) =>
    `${e.account.id} ${e.region} ${lastingName(e.actor)} ${readCommandTargets(e).words} ${scriptInWords(e)}`,
  mitre: ['T1651', 'T1059'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/run-command.html'],
})
