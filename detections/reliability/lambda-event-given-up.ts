import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { functionInWords, lambdaFailure } from '../../shared/sources/services/lambda-destination.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(lambdaFailure, {
  id: 'reliability/lambda-event-given-up',
  severity: 'medium',
  title: (invocation) =>
    invocation.requestContext?.condition === 'EventAgeExceeded'
      ? `${functionInWords(invocation)} was not run in time: Lambda gave up an event`
      : `${functionInWords(invocation)} failed on an event, and Lambda gave it up`,
  window: { minutes: 24 * 60 },
  why: 'What the event asked for is not done, and nothing tries again; the event itself stands in what was sent to this bus.',
  respond: ({ requestContext }, e) => [
    ...(requestContext?.condition === 'EventAgeExceeded'
      ? [
          {
            do: 'See whether its reserved concurrency is too small, or none is left in the account:',
            run: aws`lambda get-function-concurrency --function-name ${e.resources[0]?.name ?? unknownName} --region ${e.region}`,
          },
        ]
      : []),
    ...ifKnown(requestContext?.requestId, (request) => ({
      do: 'Read what the function wrote about it into its log:',
      run: aws`logs filter-log-events --log-group-name /aws/lambda/${e.resources[0]?.name ?? unknownName} --filter-pattern "${request}" --region ${e.region}`,
    })),
    'When the cause is gone, invoke the function again with the event: an archive of the bus, where there is one, has it.',
  ],
  falsePositives: ['Events that nobody can work on, as malformed ones, are sent away in this manner on purpose.'],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html'],
})
