import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/trail-logging-stopped',
  calls: ['cloudtrail:StopLogging'],
  severity: 'critical',
  title: (e) => `${e.actor.name} stopped the logging of ${named('trail', namesAt(e.request, 'name'))}`,
  why: 'Until it is started again it writes nothing down; if it is the only trail, this system sees no more API calls.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'name'), (trail) => ({
      do: 'Start the trail again:',
      run: aws`cloudtrail start-logging --name ${trail} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why.`,
    stopActor(e),
    "Read CloudTrail's event history for the time without the trail: it goes on recording management events.",
  ],
  falsePositives: ['A trail that another one has replaced is retired.'],
  mitre: ['T1685.002'],
  cis: ['4.5'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_StopLogging.html'],
})
