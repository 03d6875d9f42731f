import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/billing-transfer-changed',
  calls: [
    'organizations:InviteOrganizationToTransferResponsibility',
    'organizations:TerminateResponsibilityTransfer',
    'organizations:UpdateResponsibilityTransfer',
  ],
  masked: ['id'],
  severity: (e) => (isRequest(e) ? 'high' : 'medium'),
  title: (e) => {
    if (isRequest(e)) return `${e.actor.name} offered to pay the bill of ${otherOf(e) ?? 'another organization'}`
    const ended = e.action.name.startsWith('Terminate')
    return `${e.actor.name} ${ended ? 'ended' : 'changed'} a transfer of billing between organizations`
  },
  why: 'It decides which organization pays for another one, and who sees and manages its costs.',
  respond: (e) => {
    const handshake = textAt(e.response, 'handshake', 'id')
    return [
      ...ifKnown(handshake, (handshake) => ({
        do: 'If nobody in finance knows of it, withdraw the offer before it is accepted:',
        run: aws`organizations cancel-handshake --handshake-id ${handshake}`,
      })),
      `Ask ${e.actor.name} who in finance agreed.`,
    ]
  },
  falsePositives: ['A reseller or a parent company takes over the bill, by contract.'],
  mitre: ['T1666'],
  references: ['https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/logging-using-cloudtrail.html'],
})

function isRequest({ action }: ApiCall): boolean {
  return action.name.startsWith('Invite')
}

/** An address is masked in the record. */
function otherOf({ request }: ApiCall): string | undefined {
  const id = textAt(request, 'target', 'id')
  return id !== undefined && /^\d{12}$/.test(id) ? `the organization of account ${id}` : undefined
}
