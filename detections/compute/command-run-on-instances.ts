import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { eachTarget, readCommandTargets, targetsInWords } from '../requests/compute/instance-command.ts'
import { runsAnything, scriptInWords } from '../requests/compute/script-documents.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/command-run-on-instances',
  calls: ['ssm:SendCommand'],
  where: runsAnything,
  severity: (e) => {
    if (isOnMany(e)) return 'high'
    return readCommandTargets(e).instanceIds.length === 0 ? 'medium' : 'low'
  },
  title: (e, _, news) => {
    const targets = readCommandTargets(e)
    const named = isOnMany(e) ? eachTarget(targets) : news
    return `${e.actor.name} ran ${scriptInWords(e)} on ${targetsInWords(targets, named)} with Run Command`
  },
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
  falsePositives: (e) => [
    isOnMany(e)
      ? 'An operator or a program of yours works on many machines at a time.'
      : 'An operator or a program of yours works with Run Command; each alerts once for each target.',
  ],
  // What is many is told each time: one harmless run must not hide the next.
  firstSeen: (e) =>
    isOnMany(e)
      ? undefined
      : {
          of: `${e.account.id} ${e.region} ${lastingName(e.actor)} ${scriptInWords(e)}`,
          each: eachTarget(readCommandTargets(e)),
        },
  mitre: ['T1651', 'T1059'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/run-command.html'],
})

function isOnMany(e: ApiCall): boolean {
  const { everyInstance, instanceIds } = readCommandTargets(e)
  return everyInstance || instanceIds.length >= 10
}
