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
  title: (e) =>
    e.title.includes(' - ') && e.resources[0] !== undefined ? weaknessInWords(e.title, e.resources[0]) : titleOf(e),
  why: (e) => {
    if (isReachable(e)) return 'The internet reaches the port: whoever finds a weakness or a password behind it is in.'
    return e.description?.includes('An exploit is known.')
      ? 'Everybody can look up how to use this weakness: whoever reaches the resource can try it.'
      : 'Whoever reaches the resource may use this weakness.'
  },
  respond: (e) => [
    ...ifKnown(e.resources[0], (resource) => whereItIs(e, resource)),
    e.remediation ??
      (isReachable(e)
        ? 'Close the port in the security groups.'
        : 'Update the package to a version without it, or rebuild what holds it.'),
    ...(isVulnerability(e)
      ? [
          {
            do: 'See where else it is:',
            run: aws`inspector2 list-findings --filter-criteria ${JSON.stringify({ vulnerabilityId: [{ comparison: 'EQUALS', value: e.type }] })} --region ${e.region}`,
          },
        ]
      : []),
  ],
  falsePositives: (e) => [
    isReachable(e) ? 'The port is meant to be reached.' : 'The package is there, and nothing uses it.',
  ],
  references: ['https://docs.aws.amazon.com/inspector/latest/user/findings-understanding-severity.html'],
})

/** An image by itself is reached by nobody. */
function whereItIs(e: Finding, resource: Resource): string {
  const name = resourceInWords(resource)
  if (isReachable(e)) return `Find out who owns ${name}, and whether the port must be open.`
  return resource.type === 'AWS::ECR::Image'
    ? `Find out what runs from ${name}, and whether the internet reaches that.`
    : `Find out who owns ${name}, and whether the internet reaches it.`
}

/** "CVE-2024-1234", "GHSA-...": a name that others know, too. */
function isVulnerability({ type }: Finding): boolean {
  return /^[A-Z]+-\w+-/.test(type)
}

function isReachable({ type }: Finding): boolean {
  return type === 'NETWORK_REACHABILITY'
}

/** "CVE-2024-1234 - openssl" of an instance as "CVE-2024-1234 in openssl on EC2 instance i-0abc". */
function weaknessInWords(title: string, resource: Resource): string {
  return `${title.replace(' - ', ' in ')} on ${resourceInWords(resource)}`
}
