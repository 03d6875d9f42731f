import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { modelOf } from '../requests/organization/ai-models.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/model-invoked-with-key',
  calls: ['bedrock:Converse', 'bedrock:ConverseStream', 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
  readOnlyCalls: true,
  // Applications use roles; keys of users, and the API keys of Bedrock that belong to users, are what leaks.
  record: { userIdentity: { type: ['IAMUser'] } },
  firstSeen: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  severity: 'medium',
  title: (e) =>
    `${e.actor.name} called ${modelOf(e)} for the first time${isApiKey(e) ? ', with an API key of Bedrock' : ''}`,
  why: 'Stolen keys are sold to people who run AI models with them, at a cost of thousands a day.',
  respond: (e) => [
    `Ask whoever holds the credentials of ${e.actor.name} whether it was them, from this address.`,
    ...(isApiKey(e)
      ? [
          {
            do: 'If not, find the API key, and delete it:',
            run: aws`iam list-service-specific-credentials --user-name ${e.actor.name} --service-name bedrock.amazonaws.com`,
          },
        ]
      : []),
    stopActor(e),
    ...otherCalls(e),
    'Look at the cost of Amazon Bedrock in Cost Explorer.',
  ],
  falsePositives: ['A developer tries out a model with their own key.'],
  mitre: ['T1496.004', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/logging-using-cloudtrail.html'],
})

/** Bedrock makes a user of this name for each long-term API key that is made in its console. */
function isApiKey({ actor }: ApiCall): boolean {
  return actor.name.startsWith('BedrockAPIKey-')
}
