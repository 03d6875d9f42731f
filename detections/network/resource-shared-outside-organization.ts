import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, isWord, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named, someOf } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/resource-shared-outside-organization',
  calls: ['ram:AssociateResourceShare', 'ram:CreateResourceShare'],
  where: (e) => strangersIn(e).length > 0,
  severity: (e) => (outsideForSure(e).length > 0 ? 'high' : 'medium'),
  title: (e) => {
    const whom = strangersIn(e).map((principal) => `account ${accountOf(principal) ?? principal}`)
    return `${e.actor.name} shared ${named('resource share', nameOf(e))} with ${someOf([...new Set(whom)])}`
  },
  why: 'Another account can now use subnets, gateways, databases or whatever else the share holds, as if they were its own.',
  respond: (e) => [
    ...unshare(e),
    'Find out whose account it is, and what the share holds.',
    `Ask ${e.actor.name} who needs it, and for how long.`,
  ],
  falsePositives: ['The other account is one of your organization, and the share was made without saying so.'],
  mitre: ['T1537'],
  references: ['https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html'],
})

/** Whoever AWS calls external; of a new share it does not say so, but only where strangers are let in at all. */
function strangersIn(e: ApiCall): readonly string[] {
  if (listAt(e.response, 'resourceShareAssociations').length > 0) return outsideForSure(e)
  if (flagAt(e.request, 'allowExternalPrincipals') === false) return []
  return listAt(e.request, 'principals')
    .filter((principal) => typeof principal === 'string')
    .filter((principal) => ![undefined, e.account.id].includes(accountOf(principal)))
}

function outsideForSure({ response, account }: ApiCall): readonly string[] {
  return listAt(response, 'resourceShareAssociations')
    .filter((association) => flagAt(association, 'external') === true)
    .filter((association) => !isWord(textAt(association, 'associationType'), 'RESOURCE'))
    .flatMap((association) => textAt(association, 'associatedEntity') ?? [])
    .filter((principal) => accountOf(principal) !== account.id)
}

/** Of an account or one of its users or roles; an organization or its units are no strangers. */
function accountOf(principal: string): string | undefined {
  const match = /^(\d{12})$|:iam::(\d{12}):/.exec(principal)
  return match?.[1] ?? match?.[2]
}

function nameOf({ request, response }: ApiCall): string | undefined {
  const name = textAt(request, 'name') ?? textAt(response, 'resourceShareAssociations', 0, 'resourceShareName')
  return name ?? textAt(request, 'resourceShareArn')?.split('/').at(-1)
}

function unshare(e: ApiCall): readonly Step[] {
  const share = textAt(e.request, 'resourceShareArn') ?? textAt(e.response, 'resourceShare', 'resourceShareArn')
  if (share === undefined) return []
  const run = aws`ram disassociate-resource-share --resource-share-arn ${share} --region ${e.region} --principals`
  return [{ do: 'If it is not expected, take it back:', run: [...run, ...strangersIn(e)] }]
}
