import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/function-fed-by-source',
  calls: ['lambda:CreateEventSourceMapping*', 'lambda:UpdateEventSourceMapping*'],
  where: (e) => functionIn(e) !== undefined,
  severity: 'low',
  title: (e) => `${e.actor.name} had ${named('Lambda function', functionIn(e))} run for what comes into ${sourceIn(e)}`,
  why: 'The function now gets every message or change from there, and runs with its role each time.',
  respond: (e) => [
    `Ask ${e.actor.name} what the function does with it, and read its code.`,
    ...ifKnown(mappingOf(e), (mapping) => ({
      do: 'If nobody expects it, stop it:',
      run: aws`lambda update-event-source-mapping --uuid ${mapping} --no-enabled --region ${e.region}`,
    })),
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody connects a new function by hand.'],
  firstSeen: (e) => `${e.account.id} ${functionIn(e) ?? ''} ${sourceIn(e)}`,
  mitre: ['T1546', 'T1648'],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html'],
})

/** A change that names no function changes how much it gets at once, or when. */
function functionIn({ request }: ApiCall): string | undefined {
  return nameIn(textAt(request, 'functionName'))
}

function sourceIn({ request, response }: ApiCall): string {
  return nameIn(textAt(request, 'eventSourceArn') ?? textAt(response, 'eventSourceArn')) ?? 'a source of events'
}

function mappingOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'uUID') ?? textAt(response, 'uUID')
}
