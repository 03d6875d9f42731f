import { lastingName } from '../../shared/core/actor.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { hasLongTermKey } from '../requests/callers.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/model-calls-denied',
  calls: ['bedrock:Converse', 'bedrock:ConverseStream', 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
  readOnlyCalls: true,
  outcome: 'failure',
  record: { errorCode: [{ prefix: 'AccessDenied' }] },
  window: { minutes: 10, threshold: 5 },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  severity: (e) => (hasLongTermKey(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} was denied AI models again and again`,
  why: 'Whoever tests a stolen key tries model after model until one answers.',
  respond: (e) => [
    `Ask whoever holds the credentials of ${e.actor.name} whether an application lacks rights, or the access to a model.`,
    {
      do: 'See whether calls of the same kind succeeded:',
      run: aws`cloudtrail lookup-events --lookup-attributes AttributeKey=EventSource,AttributeValue=bedrock.amazonaws.com --region ${e.region}`,
    },
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: ['An application was deployed before it got its rights.'],
  mitre: ['T1496.004', 'T1526'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/logging-using-cloudtrail.html'],
})
