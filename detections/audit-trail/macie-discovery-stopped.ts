import { isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'audit-trail/macie-discovery-stopped',
  calls: ['macie2:UpdateAutomatedDiscoveryConfiguration', 'macie2:UpdateClassificationJob'],
  where: (e) => isWord(textAt(e.request, 'status'), 'DISABLED') || isWord(textAt(e.request, 'jobStatus'), 'CANCELLED'),
  severity: 'low',
  title: (e) => {
    if (e.action.name === 'UpdateClassificationJob')
      return `${e.actor.name} cancelled Macie's job ${textAt(e.request, 'jobId') ?? 'of finding sensitive data'}`
    return `${e.actor.name} stopped Macie's search for sensitive data in ${e.region}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${textAt(e.request, 'jobId')}`,
  why: (e) =>
    e.action.name === 'UpdateClassificationJob'
      ? 'Personal data and secrets in the buckets of that job are no longer found by it.'
      : 'Personal data and secrets are no longer found by themselves, but only where a job looks for them.',
  respond: (e) => [
    ...(e.action.name === 'UpdateClassificationJob'
      ? ['Create the job again if it is needed: one that was cancelled cannot go on.']
      : [
          {
            do: 'If it is not expected, let Macie search again:',
            run: aws`macie2 update-automated-discovery-configuration --status ENABLED --region ${e.region}`,
          },
        ]),
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['The search became too expensive.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/discovery-asdd.html'],
})
