import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { complianceInWords, type NodeCompliance, ssmCompliance } from '../../shared/sources/services/ssm-compliance.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ssmCompliance, {
  id: 'reliability/node-noncompliant',
  detail: { 'compliance-status': ['non_compliant'] },
  severity: (compliance) => (lacksGravePatches(compliance) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (compliance) => complianceInWords(compliance),
  window: { minutes: 7 * 24 * 60 },
  why: (compliance) =>
    compliance['compliance-type'] === 'Patch'
      ? 'What the missing patches mend can be used against the node.'
      : 'The node is not in the state that Systems Manager is to keep it in.',
  respond: (compliance, e) => {
    const id = compliance['resource-id'] ?? unknownName
    if (compliance['compliance-type'] !== 'Patch') {
      return compliance['compliance-type'] === 'Association'
        ? [
            {
              do: 'See which of its associations fail:',
              run: aws`ssm describe-instance-associations-status --instance-id ${id} --region ${e.region}`,
            },
          ]
        : [
            {
              do: 'See what it does not comply with:',
              run: aws`ssm list-compliance-items --resource-ids ${id} --resource-types ManagedInstance --filters Key=Status,Values=NON_COMPLIANT,Type=EQUAL --region ${e.region}`,
            },
          ]
    }
    return [
      {
        do: 'See which patches it lacks:',
        run: aws`ssm describe-instance-patches --instance-id ${id} --filters Key=State,Values=Missing,Failed --region ${e.region}`,
      },
      {
        do: 'Install them when the node may restart:',
        run: aws`ssm send-command --document-name AWS-RunPatchBaseline --instance-ids ${id} --parameters Operation=Install --region ${e.region}`,
      },
    ]
  },
  falsePositives: (compliance) =>
    compliance['compliance-type'] === 'Patch'
      ? ['Patches came out today, and its maintenance window comes later.']
      : ['The node was just started, and is brought into its state within minutes.'],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-compliance.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-find-noncompliant-nodes.html',
  ],
})

function lacksGravePatches(compliance: NodeCompliance): boolean {
  return compliance['compliance-type'] === 'Patch' && /^(?:critical|high)$/i.test(compliance.severity ?? '')
}
