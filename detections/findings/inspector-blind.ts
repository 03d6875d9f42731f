import { aws } from '../../shared/core/shell-command.ts'
import { type ScanCoverage, scanCoverage } from '../../shared/sources/services/inspector.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

/** These are no fault: somebody ended the resource, excluded it, or switched Inspector off, or its first scan has yet to come. */
const meant = [
  'EC2_INSTANCE_STOPPED',
  'EXCLUDED_BY_TAG',
  'IMAGE_ARCHIVED',
  'PENDING_DISABLE',
  'PENDING_INITIAL_SCAN',
  'PENDING_REVIVAL_SCAN',
  'RESOURCE_STOPPED',
  'RESOURCE_TERMINATED',
  'SCAN_ELIGIBILITY_EXPIRED',
  'SCAN_FREQUENCY_MANUAL',
  'SCAN_FREQUENCY_SCAN_ON_PUSH',
  'SCAN_IN_PROGRESS',
]

export default defineServiceDetection(scanCoverage, {
  id: 'findings/inspector-blind',
  detail: { scanStatus: { statusCodeValue: ['INACTIVE'], reason: [{ 'anything-but': meant }] } },
  severity: 'low',
  title: (d, e) => `Inspector does not scan ${e.resources[0]?.name ?? 'a resource'}: ${reasonInWords(d)}`,
  groupBy: (d, e) => `${e.account.id} ${e.region} ${d.scanStatus?.reason} ${d.scanType}`,
  window: { minutes: 24 * 60 },
  why: 'Its vulnerabilities are not known, however grave they are.',
  respond: (d, e) => [
    {
      do: 'See everything that is not scanned, and why:',
      run: aws`inspector2 list-coverage --filter-criteria ${'{"scanStatusCode":[{"comparison":"EQUALS","value":"INACTIVE"}]}'} --region ${e.region}`,
    },
    d.scanStatus?.reason === 'UNMANAGED_EC2_INSTANCE' || d.scanStatus?.reason === 'NO_INVENTORY'
      ? 'Let the SSM agent of the instance run, and give it a role with AmazonSSMManagedInstanceCore; or switch on agentless scans.'
      : 'Mend what the reason names, or exclude it with the tag InspectorEc2Exclusion, so that it is meant.',
  ],
  falsePositives: ['The instance was made a minute ago, and its agent does not report yet.'],
  references: [
    'https://docs.aws.amazon.com/inspector/latest/user/assessing-coverage.html',
    'https://docs.aws.amazon.com/inspector/v2/APIReference/API_ScanStatus.html',
  ],
})

function reasonInWords({ scanStatus }: ScanCoverage): string {
  switch (scanStatus?.reason) {
    case 'UNMANAGED_EC2_INSTANCE':
      return 'Systems Manager does not manage it'
    case 'NO_INVENTORY':
      return 'Systems Manager has no list of its software'
    case 'UNSUPPORTED_OS':
      return 'it does not know its system'
    case undefined:
      return 'it does not say why'
    default:
      return scanStatus?.reason?.toLowerCase().replaceAll('_', ' ') ?? ''
  }
}
