import { type Resource, resourceInWords } from '../../shared/core/resource.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineFindingDetection, titleOf } from '../define-finding-detection.ts'

export default defineFindingDetection({
  id: 'findings/inspector-finding',
  product: 'Inspector',
  severity: (e) => e.severity ?? 'low',
  gravest: 'critical',
  title: (e) =>
    e.title.includes(' - ') && e.resources[0] !== undefined ? weaknessInWords(e.title, e.resources[0]) : titleOf(e),
  why: (e) =>
    e.description?.includes('An exploit is known.')
      ? 'Everybody can look up how to use this weakness: whoever reaches the resource can try it.'
      : 'Whoever reaches the resource may use this weakness.',
  respond: (e) => [
    e.remediation === undefined ? 'Update the package, or rebuild what holds it.' : e.remediation,
    ...(e.resources[0] === undefined
      ? []
      : [`Find out who owns ${resourceInWords(e.resources[0])}, and whether the internet reaches it.`]),
    {
      do: 'See where else it is:',
      run: aws`inspector2 list-findings --filter-criteria ${JSON.stringify({ vulnerabilityId: [{ comparison: 'EQUALS', value: e.type }] })} --region ${e.region}`,
    },
  ],
  falsePositives: ['The package is there, and nothing uses it.'],
  references: ['https://docs.aws.amazon.com/inspector/latest/user/findings-understanding-severity.html'],
})

/** "CVE-2024-1234 - openssl" of an instance as "CVE-2024-1234 in openssl on EC2 instance i-0abc". */
function weaknessInWords(title: string, resource: Resource): string {
  return `${title.replace(' - ', ' in ')} on ${resourceInWords(resource)}`
}
