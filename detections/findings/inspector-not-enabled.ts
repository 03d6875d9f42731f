import { inspectorAutoEnable } from '../../shared/sources/services/inspector.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(inspectorAutoEnable, {
  id: 'findings/inspector-not-enabled',
  detail: { AutoEnableStatus: ['Failed'] },
  severity: 'medium',
  title: () => 'Inspector could not switch itself on in new accounts of the organization',
  window: { minutes: 24 * 60 },
  why: 'The vulnerabilities of those accounts are not known.',
  respond: [
    'See the reason that it gives: mostly the number of accounts that it can have is reached.',
    'Take closed accounts out of Inspector, or ask AWS Support for more.',
    'In the delegated administrator, see under Account management which accounts are not scanned.',
  ],
  falsePositives: ['The new accounts hold nothing yet that Inspector would scan.'],
  references: ['https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html'],
})
