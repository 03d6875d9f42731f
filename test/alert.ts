import type { Alert } from '../shared/core/alert.ts'
import type { DetectionSpec } from '../shared/core/detection.ts'
import { defineDetection } from '../shared/core/detection.ts'
import { createAlert } from '../shared/judging/create-alert.ts'
import { sources } from '../shared/sources/index.ts'
import { unwrapEventBridge } from '../shared/transports/eventbridge.ts'
import { apiCall } from './events.ts'

const invokedIn = { partition: 'aws', region: 'us-east-1', account: '111122223333' }

/** The alert that a detection of API calls raises on an event, where the detection is as given. */
export function alertOf(
  event: unknown = apiCall('iam:CreateUser', { requestParameters: { userName: 'bob' } }),
  spec: Partial<DetectionSpec<'api-call'>> = {},
  accountName: (id: string) => string | undefined = () => 'Production',
): Alert {
  const detection = defineDetection({
    id: 'identity/example',
    on: 'api-call',
    pattern: {},
    severity: 'high',
    title: (e) => `${e.actor.name} created a user`,
    why: 'It matters.',
    respond: ['Ask why.'],
    falsePositives: [],
    references: ['https://docs.aws.amazon.com/example'],
    ...spec,
  })
  const [envelope] = unwrapEventBridge(event, invokedIn).envelopes
  if (envelope === undefined) throw new Error('The event is malformed')
  const read = sources['api-call'].read(envelope, { accountName })
  const verdict = detection.judge(read.event, envelope)
  if (verdict === undefined) throw new Error('The detection stayed silent')
  return createAlert(detection, verdict, read.event, read.describe())
}
