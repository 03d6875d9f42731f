import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { audienceInWords, harmlessFor, reachesOutside, severityOfAccess } from '../requests/audience.ts'
import { permissionAudienceOf } from '../requests/compute/function-permission.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/layer-shared',
  calls: ['lambda:AddLayerVersionPermission*'],
  where: (e) => reachesOutside(permissionAudienceOf(e)),
  severity: (e) => severityOfAccess(permissionAudienceOf(e), 'low'),
  title: (e) => {
    const audience = permissionAudienceOf(e)
    const whom = audience.everyone ? 'every AWS account' : audienceInWords(audience)
    return `${e.actor.name} shared ${named('Lambda layer', layerOf(e))} with ${whom}`
  },
  why: 'They can download its code, with whatever secrets were packed into it.',
  respond: (e) => [
    ...ifKnown(layerOf(e), (layer) =>
      ifKnown(textAt(e.request, 'statementId'), (statement) => ({
        do: 'Take the permission away:',
        run: aws`lambda remove-layer-version-permission --layer-name ${layer} --version-number ${versionOf(e)} --statement-id ${statement} --region ${e.region}`,
      })),
    ),
    `Ask ${e.actor.name} for whom it was meant.`,
    'Look through the layer for keys and passwords, and replace them.',
  ],
  falsePositives: (e) =>
    harmlessFor(
      permissionAudienceOf(e),
      'Another account of the company uses the layer.',
      'You publish the layer for others to use.',
    ),
  mitre: ['T1537', 'T1525'],
  references: ['https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html'],
})

function layerOf({ request }: ApiCall): string | undefined {
  return nameIn(textAt(request, 'layerName'))
}

function versionOf({ request }: ApiCall): string {
  return String(numberAt(request, 'versionNumber') ?? textAt(request, 'versionNumber') ?? 1)
}
