import { defineDetection } from '../../shared/core/detection.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { memberIn, memberInWords } from '../requests/organization/service-events.ts'
import { ifKnown } from '../steps.ts'

export default defineDetection({
  id: 'organization/account-joined',
  on: 'cloudtrail-service-event',
  pattern: { detail: { eventSource: ['organizations.amazonaws.com'], eventName: ['AccountJoinedOrganization'] } },
  // An account that was made here has a detection of its own.
  where: ({ details }) => !/^created$/i.test(textAt(details, 'joinedMethod') ?? ''),
  severity: 'low',
  title: (e) => `${memberInWords(e)} joined the organization`,
  why: 'Its bill is now yours, and resources shared with the whole organization are open to it.',
  respond: (e) => {
    const id = memberIn(e)
    return [
      'Check that somebody here invited it.',
      ...ifKnown(id, (id) => ({
        do: 'If nobody did, take it out again:',
        run: aws`organizations remove-account-from-organization --account-id ${id}`,
      })),
      'Move it to the OU whose policies it needs: it comes in at the root.',
    ]
  },
  groupBy: (e) => `${e.account.id} ${memberIn(e) ?? e.key}`,
  falsePositives: ['An account of the company was invited and accepted.'],
  mitre: ['T1666'],
  references: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_invites.html'],
})
