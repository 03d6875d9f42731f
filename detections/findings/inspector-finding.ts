import type { Finding } from '../../shared/core/event.ts'
import { type Resource, resourceInWords } from '../../shared/core/resource.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { byDay, defineFindingDetection, titleOf } from '../define-finding-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineFindingDetection({
  id: 'findings/inspector-finding',
  product: 'Inspector',
  severity: (e) => byDay(e.severity ?? 'low'),
  gravest: 'high',
  title: (e) => (e.resources[0] === undefined ? undefined : weaknessInWords(e.title, e.resources[0])) ?? titleOf(e),
  why: (e) => {
    if (kindOf(e) === 'port')
      return 'The internet reaches the port: whoever finds a weakness or a password behind it is in.'
    return e.description?.includes('An exploit is known.')
      ? 'Everybody can look up how to use this weakness: whoever reaches the resource can try it.'
      : 'Whoever reaches the resource may use this weakness.'
  },
  respond: (e) => [
    ...ifKnown(e.resources[0], (resource) => whereItIs(e, resource)),
    howToMend(e),
    ...(isVulnerability(e)
      ? [
          {
            do: 'See where else it is:',
            run: aws`inspector2 list-findings --filter-criteria ${JSON.stringify({ vulnerabilityId: [{ comparison: 'EQUALS', value: e.type }] })} --region ${e.region}`,
          },
        ]
      : []),
  ],
  falsePositives: (e) => [harmless[kindOf(e)]],
  references: ['https://docs.aws.amazon.com/inspector/latest/user/findings-understanding-severity.html'],
})

/** An image by itself is reached by nobody. */
function whereItIs(e: Finding, resource: Resource): string {
  const name = resourceInWords(resource)
  if (kindOf(e) === 'port') return `Find out who owns ${name}, and whether the port must be open.`
  return resource.type === 'AWS::ECR::Image'
    ? `Find out what runs from ${name}, and whether the internet reaches that.`
    : `Find out who owns ${name}, and whether the internet reaches it.`
}

/** "CVE-2024-1234", "GHSA-...", "IN1-JAVA-...": a name that others know, too. */
function isVulnerability({ type }: Finding): boolean {
  return /^[A-Z][A-Z\d]*-\w+-/.test(type)
}

type Kind = 'code' | 'package' | 'port'

/**
 * Security Hub passes on the title as it is, and not the type.
 * @see https://docs.aws.amazon.com/inspector/latest/user/findings-types.html
 */
function kindOf({ type, title }: Finding): Kind {
  if (type === 'NETWORK_REACHABILITY' || reachable.test(title)) return 'port'
  return type === 'CODE_VULNERABILITY' || inCode.test(title) ? 'code' : 'package'
}

const reachable = /^(Ports? .+?) (is|are) (reachable from .+?)(?: - (\w+))?$/

const inCode = /^(CWE-[\w,\s-]*\w) - (.+)$/

const inPackages = /^([A-Z][A-Z\d]*-[\w-]+) - (.+)$/

function howToMend(e: Finding): string {
  if (kindOf(e) === 'code')
    return `Change the code${e.remediation === undefined ? '' : ' as Inspector says above'}, and deploy it again.`
  return (
    e.remediation ??
    (kindOf(e) === 'port' ? 'Close the port in the security groups.' : 'Update the package, or rebuild what holds it.')
  )
}

const harmless: Readonly<Record<Kind, string>> = {
  code: 'The code is never run, or what it holds is made up.',
  package: 'The package is there, and nothing uses it.',
  port: 'The port is meant to be reached.',
}

/** "CVE-2024-1234 in openssl on EC2 instance i-0abc"; `undefined` where the title is of another form. */
function weaknessInWords(title: string, resource: Resource): string | undefined {
  const on = resourceInWords(resource)
  const [, ports, verb, from, protocol] = reachable.exec(title) ?? []
  if (ports !== undefined) return `${ports} of ${on} ${verb} ${from}${protocol === undefined ? '' : ` (${protocol})`}`
  const [, cwe, flaw] = inCode.exec(title) ?? []
  if (cwe !== undefined) return `${flaw} (${cwe}) in ${resource.type.startsWith('code ') ? '' : 'the code of '}${on}`
  const [, name, packages] = inPackages.exec(title) ?? []
  return name === undefined ? undefined : `${name} in ${packages} on ${on}`
}
