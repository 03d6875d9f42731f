import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/event-path-changed',
  calls: ['events:UpdateEventBus', 'monitoring:AssociateDatasetKmsKey', 'logs:PutAccountPolicy'],
  where: (e) => didTo(e) !== undefined,
  severity: (e) => (e.action.service === 'logs' ? 'medium' : 'high'),
  title: (e) => `${e.actor.name} ${didTo(e) ?? 'changed what all events of the account pass through'}`,
  why: ({ action }) => {
    if (action.service === 'logs')
      return 'All lines of the account pass there: whoever masks or rewrites them decides what is seen.'
    const what = action.service === 'events' ? 'events' : 'metrics'
    return `All ${what} of the account pass there: where the key cannot be used, none come any more, and no alarm goes off.`
  },
  respond: (e) => [
    `Ask ${e.actor.name} why${e.action.service === 'logs' ? '' : ', and whose the key is'}.`,
    'If there is no good answer, undo it, and see whether events, alarms and lines still come.',
    ...otherCalls(e),
  ],
  falsePositives: ({ action }) =>
    action.service === 'logs'
      ? ['What is personal must not be read in the logs.']
      : ['The account must encrypt everything with a key of its own.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-event-bus-cmkey.html',
    'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutAccountPolicy.html',
  ],
})

function didTo({ action, request }: ApiCall): string | undefined {
  if (action.name === 'PutAccountPolicy') return policies[textAt(request, 'policyType')?.toUpperCase() ?? '']
  const key = textAt(request, 'kmsKeyIdentifier') ?? textAt(request, 'kmsKeyArn')
  if (key === undefined) return undefined
  const by = `with KMS key ${key.split('/').at(-1)}`
  if (action.name === 'AssociateDatasetKmsKey') return `encrypted the metrics of the account ${by}`
  const bus = textAt(request, 'name') ?? 'default'
  return /(?:^|\/)default$/.test(bus) ? `encrypted the default event bus ${by}` : undefined
}

const policies: Readonly<Record<string, string>> = {
  DATA_PROTECTION_POLICY: 'had words masked in all log groups',
  TRANSFORMER_POLICY: 'had lines rewritten in all log groups',
}
