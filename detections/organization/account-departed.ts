import { defineDetection } from '../../shared/core/detection.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { memberIn, memberInWords } from '../requests/organization/service-events.ts'
import { findCallOn, ifKnown } from '../steps.ts'

export default defineDetection({
  id: 'organization/account-departed',
  on: 'cloudtrail-service-event',
  pattern: {
    detail: { eventSource: ['organizations.amazonaws.com'], eventName: ['AccountDepartedOrganization'] },
  },
  severity: 'high',
  title: (e) => `${memberInWords(e)} is no longer part of the organization`,
  why: 'Whatever the organization watches or forbids no longer holds there; it may have left by itself.',
  respond: (e) => {
    const id = memberIn(e)
    return [
      'Ask the owner of the account whether it left on purpose; a closed account departs too, after 90 days.',
      ...ifKnown(id, (id) => [
        findCallOn(id, 'us-east-1'),
        {
          do: 'If it was not meant, invite it back:',
          run: aws`organizations invite-account-to-organization --target Id=${id},Type=ACCOUNT`,
        },
      ]),
    ]
  },
  groupBy: (e) => `${e.account.id} ${memberIn(e) ?? e.key}`,
  falsePositives: ['A closed account reaches the end of its 90 days.', 'An account is handed over to another company.'],
  mitre: ['T1666'],
  references: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html'],
})
