import { aws } from '../../shared/core/shell-command.ts'
import { faultExperiment, faultExperimentInWords } from '../../shared/sources/services/fis.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(faultExperiment, {
  id: 'reliability/fault-experiment-runs',
  detail: { 'new-state': { status: ['running'] } },
  severity: 'low',
  title: (e) => `${faultExperimentInWords(e)} runs`,
  why: 'It breaks things on purpose: faults of the same time may come from it.',
  respond: (d, e) =>
    ifKnown(d['experiment-id'], (id) => [
      {
        do: 'See what it does to what, and who began it:',
        run: aws`fis get-experiment --id ${id} --region ${e.region}`,
      },
      {
        do: 'Where it does harm that nobody meant, stop it:',
        run: aws`fis stop-experiment --id ${id} --region ${e.region}`,
      },
    ]),
  falsePositives: ['Somebody tries how the system stands a fault.'],
  references: ['https://docs.aws.amazon.com/fis/latest/userguide/monitoring-eventbridge.html'],
})
