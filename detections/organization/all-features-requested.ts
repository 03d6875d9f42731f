import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'organization/all-features-requested',
  calls: ['organizations:EnableAllFeatures'],
  severity: 'low',
  title: (e) => `${e.actor.name} asked to switch on all features of the organization`,
  why: 'Once all accounts agree, the management account can limit what each can do, and this cannot be taken back.',
  respond: (e) => [
    `Ask ${e.actor.name} whether the owners of the accounts know.`,
    { do: 'See who has agreed so far:', run: aws`organizations list-handshakes-for-organization` },
  ],
  falsePositives: ['An organization that was made for one bill gets policies.'],
  mitre: ['T1666'],
  references: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_support-all-features.html'],
})
