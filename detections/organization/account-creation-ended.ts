import { defineDetection } from '../../shared/core/detection.ts'
import type { CloudTrailServiceEvent } from '../../shared/core/event.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ifKnown } from '../steps.ts'

export default defineDetection({
  id: 'organization/account-creation-ended',
  on: 'cloudtrail-service-event',
  pattern: {
    detail: {
      eventSource: ['organizations.amazonaws.com'],
      eventName: ['CreateAccountResult'],
      serviceEventDetails: { createAccountStatus: { state: ['SUCCEEDED', 'FAILED'] } },
    },
  },
  severity: (e) => (hasFailed(e) ? 'low' : 'information'),
  gravest: 'low',
  title: (e) => {
    if (hasFailed(e)) return `A new account could not be made: ${reasonOf(e)}`
    return `${idOf(e) === undefined ? 'A new account' : `New account ${idOf(e)}`} is part of the organization`
  },
  why: (e) =>
    hasFailed(e)
      ? 'Whoever asked for the account still has none.'
      : 'From now on the account can be used; policies and guards must be in place before that.',
  respond: (e) => {
    const id = idOf(e)
    if (hasFailed(e)) return ['Tell whoever asked for the account; nothing was made.']
    return [
      ...ifKnown(id, (id) => ({
        do: 'See its name and its mailbox:',
        run: aws`organizations describe-account --account-id ${id}`,
      })),
      'Check that it stands in the right OU, and that nobody but the owner knows the root mailbox.',
    ]
  },
  groupBy: (e) => `${e.account.id} ${idOf(e) ?? e.key}`,
  falsePositives: (e) => [
    hasFailed(e) ? 'Somebody mistyped, and asks again.' : 'Every account that is made on purpose ends here.',
  ],
  mitre: ['T1136.003'],
  references: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_create.html'],
})

function hasFailed({ details }: CloudTrailServiceEvent): boolean {
  return isWord(textAt(details, 'createAccountStatus', 'state'), 'FAILED')
}

function idOf({ details }: CloudTrailServiceEvent): string | undefined {
  return textAt(details, 'createAccountStatus', 'accountId')
}

/** "EMAIL_ALREADY_EXISTS" becomes "email already exists". */
function reasonOf({ details }: CloudTrailServiceEvent): string {
  const reason = textAt(details, 'createAccountStatus', 'failureReason')
  return reason?.toLowerCase().replaceAll('_', ' ') ?? 'AWS gives no reason'
}
