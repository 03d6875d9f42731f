import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { associationInWords, ssmAssociation } from '../../shared/sources/services/ssm-association.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ssmAssociation, {
  id: 'reliability/association-failed',
  detail: { status: ['Failed'] },
  severity: 'medium',
  title: (association) => `${associationInWords(association)} failed`,
  // One that runs each half hour may fail at a single node, and succeed the next time.
  flaps: true,
  window: { minutes: 24 * 60 },
  why: 'Nodes are not in the state that it keeps them in, be it an agent, a setting or their patches.',
  respond: (association, e) => [
    {
      do: 'See which runs failed; with the ID of one, aws ssm describe-association-execution-targets says on which nodes, and why:',
      run: aws`ssm describe-association-executions --association-id ${association['association-id'] ?? unknownName} --filters Key=Status,Value=Failed,Type=EQUAL --region ${e.region}`,
    },
    {
      do: 'When it is mended, run it at once:',
      run: aws`ssm start-associations-once --association-ids ${association['association-id'] ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['One of its nodes was stopped, or is gone.'],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-eventbridge-events.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/state-manager-associations-history-view.html',
  ],
})
