import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'audit-trail/config-recorder-for-service-created',
  calls: ['config:PutServiceLinkedConfigurationRecorder'],
  severity: 'information',
  title: (e) => {
    const service = textAt(e.request, 'servicePrincipal') ?? 'another AWS service'
    return `${e.actor.name} created a Config recorder for ${service}`
  },
  why: 'An AWS service now records how resources of the account change; only that service decides what.',
  respond: (e) => [
    {
      do: 'See which recorders there are, and what they record:',
      run: aws`configservice describe-configuration-recorders --region ${e.region}`,
    },
    `Ask ${e.actor.name} what it is for.`,
  ],
  falsePositives: ['A feature of the service that needs the recorder was switched on.'],
  references: ['https://docs.aws.amazon.com/config/latest/APIReference/API_PutServiceLinkedConfigurationRecorder.html'],
})
