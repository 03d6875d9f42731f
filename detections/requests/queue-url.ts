import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'

/** The queue's name: the last part of its URL. */
export function queueOf({ request }: ApiCall): string {
  return textAt(request, 'queueUrl')?.split('/').at(-1) ?? textAt(request, 'queueName') ?? 'unknown'
}

/** CreateQueue answers with the URL of the new queue. */
export function queueUrlOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'queueUrl') ?? textAt(response, 'queueUrl')
}
