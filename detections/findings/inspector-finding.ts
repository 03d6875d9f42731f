import type { Finding } from '../../shared/core/event.ts'
import { type Resource, resourceInWords } from '../../shared/core/resource.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { byDay, defineFindingDetection, titleOf } from '../define-finding-detection.ts'

export default defineFindingDetection({
  id: 'findings/inspector-finding',
  product: 'Inspector',
  severity: (e) => byDay(e.severity ?? 'low'),
  gravest: 'high',
  title: (e) =>
    e.title.includes(' - ') && e.resources[0] !== undefined ? weaknessInWords(e.title, e.resources[0]) : titleOf(e),
  why: (e) =>
    e.description?.includes('An exploit is known.')
      ? 'Everybody can look up how to use this weakness: whoever reaches the resource can try it.'
      : 'Whoever reaches the resource may use this weakness.',
  respond: (e) => [
    e.remediation ??
      (isReachable(e) ? 'Close the port in the security groups.' : 'Update the package, or rebuild what holds it.'),
    ...(e.resources[0] === undefined
      ? []
      : [`Find out who owns ${resourceInWords(e.resources[0])}, and whether the internet reaches it.`]),
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
