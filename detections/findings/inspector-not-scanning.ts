import { coveredInWords, inspectorCoverage } from '../../shared/sources/services/inspector.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(inspectorCoverage, {
  id: 'findings/inspector-not-scanning',
  detail: {
    scanStatus: {
      statusCodeValue: ['INACTIVE'],
      // What is new, stopped, deleted, left out or of an unknown kind is not scanned either, as a matter of course.
      reason: [
        { prefix: 'ACCESS_DENIED' },
        { suffix: '_LIMIT_EXCEEDED' },
        'INTEGRATION_CONNECTION_LOST',
        'STALE_INVENTORY',
      ],
    },
  },
  severity: 'low',
  title: (_, e) => `Inspector no longer scans ${coveredInWords(e.resources)}`,
  window: { minutes: 7 * 24 * 60 },
  why: 'Weaknesses that become known from now on are not told of for this resource.',
  respond: ({ scanStatus }) => [
    howToMend(scanStatus?.reason),
    'See in the Inspector console, under Resources coverage, whether it is scanned again.',
  ],
  falsePositives: ['The resource is no longer used.'],
  references: [
    'https://docs.aws.amazon.com/inspector/v2/APIReference/API_ScanStatus.html',
    'https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html',
  ],
})

function howToMend(reason = ''): string {
  if (reason.startsWith('ACCESS_DENIED'))
    return 'Let Inspector read the resource, and use the KMS key that it is encrypted with: see their policies, and those of the organization.'
  if (reason === 'INTEGRATION_CONNECTION_LOST')
    return 'Connect Inspector to it again: to the code repository, or to the other cloud.'
  return reason.endsWith('_LIMIT_EXCEEDED')
    ? 'See which limit of Inspector is reached, and have it raised, or leave out what need not be scanned.'
    : 'See in Systems Manager whether the instance is managed, and its inventory is collected.'
}
