import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherAccountOf } from '../requests/organization/targets.ts'
import { textIn } from '../requests/parameters.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/contact-changed',
  calls: [
    'account:DeleteAlternateContact',
    'account:PutAccountName',
    'account:PutAlternateContact',
    'account:PutContactInformation',
  ],
  // Who is told of security problems has a detection of its own.
  where: (e) => kindOf(e) !== 'SECURITY',
  severity: (e) => (e.action.name === 'PutContactInformation' ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => {
    const account = otherAccountOf(e)
    const whose = account === undefined ? 'the account' : `account ${account}`
    return `${e.actor.name} ${whatIn(e)} of ${whose}`
  },
  why: (e) =>
    e.action.name === 'PutAccountName'
      ? 'Bills and lists show the account by its name: with another one it may be taken for something that it is not.'
      : 'AWS writes to these people about bills, outages and abuse, and calls them when an account must be recovered.',
  respond: (e) => [
    e.action.name === 'PutAccountName'
      ? `Ask ${e.actor.name} why.`
      : `Ask ${e.actor.name} whether the new data is right, and who reads that mailbox.`,
    'If it is not, set it right on the account page of the console.',
    ...otherCalls(e),
  ],
  falsePositives: (e) => [
    e.action.name === 'PutAccountName'
      ? 'Accounts are named by a new rule.'
      : 'The company moved, or another team takes over.',
  ],
  mitre: ['T1098'],
  references: ['https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact.html'],
})

function kindOf({ request }: ApiCall): string | undefined {
  return textIn(request, 'alternateContactType')
}

function whatIn(e: ApiCall): string {
  if (e.action.name === 'PutContactInformation') return 'changed the address and phone number'
  if (e.action.name === 'PutAccountName') return 'changed the name'
  const contact = `${kindOf(e)?.toLowerCase() ?? 'alternate'} contact`
  return `${e.action.name.startsWith('Delete') ? 'deleted' : 'changed'} the ${contact}`
}
