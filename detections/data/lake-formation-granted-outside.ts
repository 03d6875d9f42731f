import type { ApiCall } from '../../shared/core/event.ts'
import { type Json, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { accountIn } from '../requests/arns.ts'
import { accountsInWords } from '../requests/words.ts'

export default defineCallDetection({
  id: 'data/lake-formation-granted-outside',
  calls: ['lakeformation:GrantPermissions', 'lakeformation:BatchGrantPermissions'],
  where: (e) => grantees(e).length > 0,
  severity: 'medium',
  title: (e) => `${e.actor.name} granted ${accountsInWords(grantees(e))} the use of ${dataOf(e)} in Lake Formation`,
  why: 'Another account can query the data from now on, and pass it on from there.',
  respond: (e) => [
    ...grantees(e).map((account) => ({
      do: `See what account ${account} has, to take it back with revoke-permissions:`,
      run: aws`lakeformation list-permissions --principal DataLakePrincipalIdentifier=${account} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} whose account it is.`,
  ],
  falsePositives: ['Another account of the company works with the same tables.'],
  mitre: ['T1537', 'T1530'],
  references: ['https://docs.aws.amazon.com/lake-formation/latest/dg/cross-account-permissions.html'],
})

/** Each holds a `principal` and a `resource`; a batch is a list of such. */
function grants({ request }: ApiCall): readonly Json[] {
  return [request, ...listAt(request, 'entries')]
}

function grantees(e: ApiCall): readonly string[] {
  const named = grants(e)
    .map((grant) => textAt(grant, 'principal', 'dataLakePrincipalIdentifier'))
    .map((principal) => principal?.match(/^\d{12}$/)?.[0] ?? accountIn(principal))
    .filter((account) => account !== undefined && account !== e.account.id)
  return [...new Set(named.filter((account) => account !== undefined))]
}

function dataOf(e: ApiCall): string {
  const names = grants(e).flatMap((grant) => [
    textAt(grant, 'resource', 'table', 'name'),
    textAt(grant, 'resource', 'tableWithColumns', 'name'),
    textAt(grant, 'resource', 'database', 'name'),
  ])
  const [name] = names.filter((found) => found !== undefined)
  return name ?? 'data'
}
