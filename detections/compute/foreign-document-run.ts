import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn, otherAccountIn } from '../requests/arns.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/foreign-document-run',
  calls: ['ssm:CreateAssociation', 'ssm:SendCommand', 'ssm:StartAutomationExecution', 'ssm:StartSession'],
  where: (e) => ownerOf(e) !== undefined,
  severity: 'medium',
  title: (e) => `${e.actor.name} ran document ${nameIn(documentOf(e))} of account ${ownerOf(e)} in Systems Manager`,
  why: 'Its owner decides what runs here, as root on the machines, and can change it at any time.',
  respond: (e) => [
    `Ask ${e.actor.name} whose account it is, and read the document.`,
    'If nobody knows it, stop the command or the automation in the Systems Manager console.',
    'Copy documents that you trust into your own account, and run the copy.',
    ...otherCalls(e),
  ],
  falsePositives: ['Another account of the same company shares its documents; each account alerts once.'],
  firstSeen: (e) => `${e.account.id} ${ownerOf(e) ?? ''}`,
  mitre: ['T1651', 'T1204'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html'],
})

/** An association calls it `name`. */
function documentOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'documentName') ?? textAt(request, 'name')
}

/** Shared documents are named by their ARNs; those of AWS bear no account. */
function ownerOf(e: ApiCall): string | undefined {
  return otherAccountIn(documentOf(e), e.account.id)
}
