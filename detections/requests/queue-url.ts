import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'

/** CreateQueue answers with the URL of the new queue. */
export function queueUrlOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'queueUrl') ?? textAt(response, 'queueUrl')
}
