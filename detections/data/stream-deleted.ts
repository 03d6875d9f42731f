import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/stream-deleted',
  calls: ['kinesis:DeleteStream', 'firehose:DeleteDeliveryStream'],
  severity: 'medium',
  title: (e) => `${e.actor.name} deleted ${streamOf(e)}`,
  why: 'What was in the stream is lost, and so is what is sent to it from now on.',
  respond: (e) => [
    `Ask ${e.actor.name} whether anything still sends to it: it may carry logs or orders.`,
    'Make it again from your code, and send once more what was lost, if the senders keep it.',
    ...otherCalls(e),
  ],
  falsePositives: ['A stream that nobody needs is taken down.'],
  mitre: ['T1485', 'T1685.002'],
  references: [
    'https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DeleteStream.html',
    'https://docs.aws.amazon.com/firehose/latest/APIReference/API_DeleteDeliveryStream.html',
  ],
  groupBy: (e) => `${e.account.id} ${streamOf(e)}`,
})

function streamOf(e: ApiCall): string {
  return `${e.action.service === 'kinesis' ? 'Kinesis' : 'Firehose'} stream ${nameOf(e)}`
}

function nameOf({ request }: ApiCall): string {
  const name = textAt(request, 'streamName') ?? textAt(request, 'streamARN') ?? textAt(request, 'deliveryStreamName')
  return nameIn(name ?? 'unknown')
}
