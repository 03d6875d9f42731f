import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/handshake-accepted',
  calls: ['organizations:AcceptHandshake'],
  severity: (e) => (isAllFeatures(e) ? 'medium' : 'high'),
  title: (e) => `${e.actor.name} ${whatWasAccepted(e)}`,
  why: (e) => {
    if (isInvitation(e)) return 'Whoever manages that organization can forbid, log and pay for what this account does.'
    if (isAllFeatures(e))
      return 'Once all accounts agree, the management account can limit what each can do, and this cannot be taken back.'
    return isTransfer(e)
      ? 'Another organization now pays for this one, and sees and manages its costs.'
      : 'What was agreed to binds the account, and the record does not say what it was.'
  },
  respond: (e) => [
    `Ask ${e.actor.name} who agreed to it${organizationOf(e) === undefined ? '' : `, and whose ${organizationOf(e)} is`}.`,
    ...(isInvitation(e)
      ? [
          {
            do: 'If nobody did, leave again, from this account:',
            run: aws`organizations leave-organization`,
          },
        ]
      : []),
    ...(isInvitation(e) ? ['Look for roles that trust the management account of that organization.'] : []),
    stopActor(e),
  ],
  falsePositives: (e) => {
    if (isInvitation(e)) return ['The account moves into the organization of the company.']
    return isTransfer(e)
      ? ['A reseller or a parent company takes over the bill, by contract.']
      : ['It was agreed on before.']
  },
  mitre: ['T1666'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_AcceptHandshake.html'],
})

function whatWasAccepted(e: ApiCall): string {
  if (isInvitation(e)) return `took the account into ${organizationOf(e) ?? 'another organization'}`
  if (isAllFeatures(e)) return 'agreed to all features of the organization'
  return isTransfer(e) ? 'agreed to a transfer of billing' : 'accepted a request of an organization'
}

function isInvitation(e: ApiCall): boolean {
  return actionOf(e) === 'INVITE'
}

function isAllFeatures(e: ApiCall): boolean {
  return actionOf(e).includes('FEATURES')
}

function isTransfer(e: ApiCall): boolean {
  return actionOf(e).includes('TRANSFER')
}

/** Records spell it in small letters or in capitals. */
function actionOf({ response }: ApiCall): string {
  return (textAt(response, 'handshake', 'action') ?? '').toUpperCase()
}

function organizationOf({ response }: ApiCall): string | undefined {
  const party = listAt(response, 'handshake', 'parties').find((one) => isWord(textAt(one, 'type'), 'ORGANIZATION'))
  const id = textAt(party, 'id')
  if (id === undefined) return undefined
  return `organization ${id.startsWith('o-') ? id : `o-${id}`}`
}
